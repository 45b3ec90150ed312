package io.guildhall.stack.reconcile;

/** Ids that join others with a slash. */
final class Ids {

    private static final int MOST_DIGITS = 9;

    private Ids() {}

    /** What stands before the last slash; the id itself without one. */
    static String parent(String id) {
        int slash = id.lastIndexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The number after the last slash, from 1; 0 if there is none. */
    static int number(String id) {
        int begin = id.lastIndexOf('/') + 1;
        if (begin == 0 || begin == id.length() || id.length() - begin > MOST_DIGITS || id.charAt(begin) == '0') {
            return 0;
        }
        for (int i = begin; i < id.length(); i++) {
            if (id.charAt(i) < '0' || id.charAt(i) > '9') {
                return 0;
            }
        }
        return Integer.parseInt(id, begin, id.length(), 10);
    }
}
