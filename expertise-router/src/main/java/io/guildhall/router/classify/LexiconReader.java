package io.guildhall.router.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Reads term lists. A list is of one domain; a line in brackets opens a section, other lines hold terms with commas
 * between them, and {@code #} begins a comment. A section whose name begins with {@code ~} says more of the style than of
 * the field. A term that ends in {@code *} stands for all words that begin so.
 */
final class LexiconReader {

    private final List<String> sections = new ArrayList<>();
    private final SortedMap<String, Lexicon.Entry> entries = new TreeMap<>();

    /**
     * Adds a list.
     *
     * @throws IllegalArgumentException names the line where something is wrong
     */
    LexiconReader read(String domain, Reader list) throws IOException {
        int section = -1;
        int number = 0;
        BufferedReader lines = new BufferedReader(list);
        for (String raw = lines.readLine(); raw != null; raw = lines.readLine()) {
            number++;
            String line = raw.strip();
            if (line.startsWith("[") && line.endsWith("]")) {
                section = section(domain + "/" + line.substring(1, line.length() - 1));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (section < 0) {
                    throw new IllegalArgumentException(domain + ", line " + number + ": terms need a [section] first");
                }
                addAll(line, section);
            }
        }
        return this;
    }

    Lexicon lexicon() {
        return new Lexicon(sections, entries);
    }

    private int section(String name) {
        if (!sections.contains(name)) {
            sections.add(name);
        }
        return sections.indexOf(name);
    }

    private void addAll(String line, int section) {
        for (String term : line.split(",", -1)) {
            String text = term.strip();
            boolean open = text.endsWith("*");
            String folded = Folding.fold(open ? text.substring(0, text.length() - 1) : text)
                    .strip();
            if (!folded.isEmpty()) {
                entries.merge(folded, new Lexicon.Entry(open, new int[] {section}), LexiconReader::both);
            }
        }
    }

    private static Lexicon.Entry both(Lexicon.Entry one, Lexicon.Entry other) {
        int[] sections = IntStream.concat(IntStream.of(one.sections()), IntStream.of(other.sections()))
                .distinct()
                .toArray();
        return new Lexicon.Entry(one.open() || other.open(), sections);
    }
}
