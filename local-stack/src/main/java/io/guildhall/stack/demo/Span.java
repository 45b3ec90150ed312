package io.guildhall.stack.demo;

/**
 * How many of something there are to be.
 *
 * @param fewest at least
 * @param most at most
 */
record Span(int fewest, int most) {

    static Span exactly(int count) {
        return new Span(count, count);
    }

    boolean contains(int count) {
        return count >= fewest && count <= most;
    }

    /** Such as {@code 4} or {@code 4 to 7}. */
    String text() {
        return fewest == most ? Integer.toString(fewest) : fewest + " to " + most;
    }
}
