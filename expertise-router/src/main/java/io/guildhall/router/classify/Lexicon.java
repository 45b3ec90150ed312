package io.guildhall.router.classify;

import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;

/**
 * Terms by section, found in one pass over a text. At each place the longest term counts and what it covers is not
 * looked at again, so that "supreme court" is no "court" besides. A term counts once, however often it stands there.
 */
final class Lexicon {

    private static final int CLOSED = -1;

    private final List<String> sections;
    private final String[] terms;
    private final boolean[] open;
    private final int[][] sectionsOf;

    /** What is known of a term: whether any ending may follow, and its sections. */
    record Entry(boolean open, int[] sections) {}

    Lexicon(List<String> sections, SortedMap<String, Entry> entries) {
        this.sections = List.copyOf(sections);
        this.terms = entries.keySet().toArray(String[]::new);
        this.open = new boolean[terms.length];
        this.sectionsOf = new int[terms.length][];
        int term = 0;
        for (Entry entry : entries.values()) {
            open[term] = entry.open();
            sectionsOf[term] = entry.sections();
            term++;
        }
    }

    /** Names of the sections, in the order of {@link #count}. */
    List<String> sections() {
        return sections;
    }

    /** How many terms there are. */
    int size() {
        return terms.length;
    }

    /** Weight of different terms of each section in a folded text; a term of several sections is shared among them. */
    double[] count(String text) {
        double[] counts = new double[sections.size()];
        BitSet seen = new BitSet(terms.length);
        int at = 0;
        while (at < text.length()) {
            Match match = new Match(text, at);
            if (match.term != CLOSED && !seen.get(match.term)) {
                seen.set(match.term);
                for (int section : sectionsOf[match.term]) {
                    counts[section] += 1.0 / sectionsOf[match.term].length;
                }
            }
            at = nextStart(text, Math.max(match.end, at + 1));
        }
        return counts;
    }

    private static int nextStart(String text, int from) {
        int at = from;
        while (at < text.length() && (joined(text, at) || !Character.isLetterOrDigit(text.charAt(at)))) {
            at++;
        }
        return at;
    }

    /** Whether the characters before and at that place are of one word. */
    private static boolean joined(String text, int at) {
        return at > 0 && at < text.length() && isSpaced(text.charAt(at - 1)) && isSpaced(text.charAt(at));
    }

    /** Whether a character is of a script that puts spaces between words. */
    private static boolean isSpaced(char c) {
        return Character.isLetterOrDigit(c) && (c < '\u2e80' || (c > '\u9fff' && c < '\uf900'));
    }

    /** The longest term at a place; found by narrowing the range of the sorted terms character by character. */
    private final class Match {

        private final String text;
        private int term = CLOSED;
        private int end;

        Match(String text, int start) {
            this.text = text;
            int low = 0;
            int high = terms.length;
            for (int at = start; at < text.length(); at++) {
                int depth = at - start;
                char c = text.charAt(at);
                low = firstNotBelow(c, depth, low, high);
                high = firstNotBelow((char) (c + 1), depth, low, high);
                if (low == high) {
                    return;
                }
                if (terms[low].length() == depth + 1) {
                    accept(low, at + 1);
                }
            }
        }

        private void accept(int candidate, int stop) {
            int wordEnd = stop;
            while (joined(text, wordEnd)) {
                wordEnd++;
            }
            if (wordEnd == stop || open[candidate] || isPlural(stop, wordEnd)) {
                term = candidate;
                end = wordEnd;
            }
        }

        private boolean isPlural(int stop, int wordEnd) {
            return text.startsWith("s", wordEnd - 1)
                    && (wordEnd == stop + 1 || (wordEnd == stop + 2 && text.charAt(stop) == 'e'));
        }

        private int firstNotBelow(char c, int depth, int from, int to) {
            int low = from;
            int high = to;
            while (low < high) {
                int middle = (low + high) >>> 1;
                String term = terms[middle];
                if (term.length() <= depth || term.charAt(depth) < c) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }
}
