package io.guildhall.tasks.work;

/** How work compares with the known or agreed answer. */
public enum Grade {
    UNGRADED,
    RIGHT,
    WRONG;

    /** The grade of an answer where the right one is known; blanks around either do not count. */
    public static Grade of(String answer, String right) {
        return answer.strip().equals(right.strip()) ? RIGHT : WRONG;
    }
}
