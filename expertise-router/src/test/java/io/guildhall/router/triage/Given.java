package io.guildhall.router.triage;

import io.guildhall.router.classify.Classifier;
import java.util.Map;

/** What tests of triage have in common. */
final class Given {

    static final Classifier CLASSIFIER = Classifier.shipped();

    static final String CONTRACT =
            "Neither party shall be liable to the other for consequential damages arising out of a breach of this agreement.";
    static final String CASE =
            "A 54-year-old man presents with chest pain and dyspnea. ECG shows ST-segment elevation; troponin is"
                    + " raised. Which drug should the physician give first: aspirin, heparin or atenolol?";
    static final String CHAT =
            "hey, any tips for a birthday party for my mom? she loves gardening and chocolate cake lol";

    private Given() {}

    static TriageSettings settings() {
        Map<String, Double> usual = Map.of("generalist", 10.0, "*", 9.0);
        return new TriageSettings(
                new ExpertiseRules(Map.of("contract-review", new Expertise("law", 3)), Expertise.GENERALIST),
                new CostTable(Map.of("*", usual, "generalist", Map.of("*", 9.0))),
                Map.of("medicine", 2),
                0.5,
                0.5);
    }
}
