package io.guildhall.stack.publish;

import java.util.List;

/** A file that cannot be published as it is. Nothing of it was sent. */
public final class FaultyFileException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public FaultyFileException(List<Fault> faults) {
        super("faults on " + faults.size() + " lines");
        this.faults = List.copyOf(faults);
    }

    /** All that is wrong, by line. */
    public List<Fault> faults() {
        return faults;
    }
}
