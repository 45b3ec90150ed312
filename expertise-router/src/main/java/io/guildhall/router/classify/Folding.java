package io.guildhall.router.classify;

import java.text.Normalizer;

/**
 * Brings texts and terms to one form, so that spelling does not tell them apart: lower case, no accents (NFKD), no
 * vowel points, one space for any run of white space, hyphens and dashes. Arabic words lose their article and one
 * ending, as in Larkey's light stemming (SIGIR 2002), since hardly any Arabic word stands bare in a text.
 */
final class Folding {

    private Folding() {}

    static String fold(String text) {
        String plain = Normalizer.isNormalized(text, Normalizer.Form.NFKD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        int arabicFrom = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = folded(plain.charAt(i));
            if (c == 0) {
                continue;
            }
            if (isArabic(c)) {
                arabicFrom = arabicFrom < 0 ? folded.length() : arabicFrom;
            } else if (arabicFrom >= 0) {
                ArabicWord.stem(folded, arabicFrom);
                arabicFrom = -1;
            }
            if (c != ' ' || (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ')) {
                folded.append(c);
            }
        }
        if (arabicFrom >= 0) {
            ArabicWord.stem(folded, arabicFrom);
        }
        return folded.toString();
    }

    /** The character in its plain form; 0 for one that is dropped. */
    private static char folded(char c) {
        if (c < 0x80) {
            return c <= ' ' || c == '-' ? ' ' : Character.toLowerCase(c);
        }
        return switch (c) {
            case '\u2019', '\u2018', '\u02bc' -> '\'';
            case 'ß' -> 's';
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case '\u0640' -> 0; // tatweel only stretches a word
            case '\u0649' -> '\u064a'; // alef maqsura, often typed for ya
            default -> other(c);
        };
    }

    private static char other(char c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.FORMAT -> 0;
            case Character.SPACE_SEPARATOR, Character.DASH_PUNCTUATION, Character.CONTROL -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    private static boolean isArabic(char c) {
        return c >= '\u0621' && c <= '\u064a';
    }
}
