package io.guildhall.router.classify;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which field of knowledge a text belongs to, in any of the languages there are term lists for. It has no state: the
 * same text always gives the same. Safe to share between threads.
 */
public final class Classifier {

    /** More than this of a text is not read: what it is about shows long before. */
    private static final int LONGEST_TEXT = 6000;

    private static final String FOLDER = "/triage/";

    private final Features features;
    private final LinearModel model;

    Classifier(Lexicon lexicon, LinearModel model) {
        this.features = new Features(lexicon, model.domains());
        this.model = model;
        if (!features.names().equals(model.features())) {
            throw new IllegalArgumentException(
                    "the model was trained on other sections than the term lists have: train it again");
        }
    }

    /** The classifier that comes with the project. */
    public static Classifier shipped() {
        try (Reader csv = open("model.csv")) {
            return new Classifier(shippedLexicon(), LinearModel.read(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Lexicon shippedLexicon() throws IOException {
        LexiconReader lexicon = new LexiconReader();
        try (Reader names = open("terms/lists.txt")) {
            for (String name : names.readAllAsString().lines().toList()) {
                try (Reader list = open("terms/" + name)) {
                    lexicon.read(name.substring(0, name.indexOf('.')), list);
                }
            }
        }
        return lexicon.lexicon();
    }

    private static Reader open(String name) throws IOException {
        InputStream in = Classifier.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("this build lacks " + FOLDER + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    /** What it tells apart. */
    public List<String> domains() {
        return model.domains();
    }

    /** What the text is about. */
    public Classification classify(String text) {
        double[] values = features.of(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        double[] probabilities = model.probabilities(values);
        Map<String, Double> byDomain = new LinkedHashMap<>();
        for (int domain = 0; domain < probabilities.length; domain++) {
            byDomain.put(model.domains().get(domain), probabilities[domain]);
        }
        return new Classification(model.version(), byDomain, features.hasEvidence(values));
    }
}
