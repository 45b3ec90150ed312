package io.guildhall.stack.demo;

/** What may happen to work before its demand has ended, beyond being handed in and accepted. */
enum Milestone {
    GRADED("compared with a known answer"),
    SILENCE("accepted by silence"),
    REWORK("sent back for rework"),
    REJECTED("rejected"),
    REVERSED("taken back"),
    APPEAL_WON("appeal won"),
    APPEAL_LOST("appeal lost"),
    NOT_APPEALED("not appealed");

    private final String text;

    Milestone(String text) {
        this.text = text;
    }

    /** For people to read. */
    String text() {
        return text;
    }
}
