package io.guildhall.router.classify;

import java.util.List;

/** Light stemming of one Arabic word. */
final class ArabicWord {

    private static final List<String> ARTICLES = List.of("وال", "بال", "كال", "فال", "ولل", "ال", "لل");
    private static final List<String> ENDINGS = List.of("ها", "ان", "ات", "ون", "ين", "يه", "ية", "ه", "ة", "ي");

    private static final int SHORTEST_STEM = 2;

    /** An "and" is only taken off what is still a word of three letters. */
    private static final int SHORTEST_AFTER_AND = 3;

    private ArabicWord() {}

    /** Stems the word that stands in the text from that position to its end. */
    static void stem(StringBuilder text, int from) {
        int length = text.length() - from;
        int skip = prefix(text, from, length);
        text.delete(from, from + skip);
        int left = length - skip;
        for (String ending : ENDINGS) {
            int stem = left - ending.length();
            if (stem >= SHORTEST_STEM && text.indexOf(ending, from + stem) == from + stem) {
                text.setLength(from + stem);
                return;
            }
        }
    }

    private static int prefix(StringBuilder text, int from, int length) {
        for (String article : ARTICLES) {
            if (length - article.length() >= SHORTEST_STEM && startsWith(text, from, article)) {
                return article.length();
            }
        }
        return length > SHORTEST_AFTER_AND && text.charAt(from) == 'و' ? 1 : 0;
    }

    private static boolean startsWith(StringBuilder text, int from, String start) {
        for (int i = 0; i < start.length(); i++) {
            if (text.charAt(from + i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
