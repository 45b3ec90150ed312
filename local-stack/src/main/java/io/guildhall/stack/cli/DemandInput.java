package io.guildhall.stack.cli;

import io.guildhall.stack.publish.Columns;
import io.guildhall.stack.publish.DemandFile;
import io.guildhall.stack.publish.Fault;
import io.guildhall.stack.publish.FaultyFileException;
import io.guildhall.stack.publish.UnitRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Reads files of demand for commands, and words what is wrong with them. */
final class DemandInput {

    private static final int MOST_SHOWN = 20;
    private static final String STANDARD_INPUT = "-";

    private DemandInput() {}

    /**
     * The file's demand; by its name it is CSV or else JSON.
     *
     * @param names how its columns answer to ours
     * @throws CommandFailedException when it cannot be read or has faults
     */
    static DemandFile read(String file, Columns names) {
        try (InputStream in = file.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(file))) {
            return file.endsWith(".csv") ? DemandFile.csv(in, names) : DemandFile.json(in, names);
        } catch (FaultyFileException e) {
            throw faulty(file, e.faults());
        } catch (IOException e) {
            throw new CommandFailedException(file + " cannot be read: name a JSON, JSON Lines or CSV file");
        }
    }

    /**
     * The file's units.
     *
     * @throws CommandFailedException when it cannot be read, has faults, or holds requests or nothing
     */
    static List<UnitRow> readUnits(String file) {
        if (read(file, Columns.AS_OURS) instanceof DemandFile.Units(List<UnitRow> rows) && !rows.isEmpty()) {
            return rows;
        }
        throw new CommandFailedException(file + " holds no units: give one unit a line");
    }

    static CommandFailedException faulty(String file, List<Fault> faults) {
        String shown = faults.stream()
                .limit(MOST_SHOWN)
                .map(fault -> file + ", line " + fault.line() + ": " + fault.message())
                .collect(Collectors.joining(System.lineSeparator() + "  "));
        String rest = faults.size() > MOST_SHOWN ? " (and " + (faults.size() - MOST_SHOWN) + " more)" : "";
        return new CommandFailedException(shown + rest + "; nothing was sent");
    }
}
