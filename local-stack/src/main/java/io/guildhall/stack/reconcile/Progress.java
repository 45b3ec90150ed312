package io.guildhall.stack.reconcile;

/** Is told how a reconciliation comes along. */
public interface Progress {

    /** Listens to nothing. */
    Progress NONE = new Progress() {
        @Override
        public void waiting(String reason) {}

        @Override
        public void reading(long records, long of) {}
    };

    /** The services are still at work; told again when the reason changes. */
    void waiting(String reason);

    /** So many offsets of the log have been read. */
    void reading(long offsets, long of);
}
