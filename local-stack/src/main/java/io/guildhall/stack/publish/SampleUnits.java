package io.guildhall.stack.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The units that come with the project. */
public final class SampleUnits {

    private static final String RESOURCE = "/sample/units.jsonl";

    private SampleUnits() {}

    /** All of them. */
    public static List<UnitRow> rows() {
        try (InputStream in = Objects.requireNonNull(SampleUnits.class.getResourceAsStream(RESOURCE))) {
            return ((DemandFile.Units) DemandFile.json(in, Columns.AS_OURS)).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FaultyFileException e) {
            throw new IllegalStateException(RESOURCE + " is wrong: " + e.faults(), e);
        }
    }
}
