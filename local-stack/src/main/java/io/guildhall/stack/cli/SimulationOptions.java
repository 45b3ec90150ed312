package io.guildhall.stack.cli;

import io.guildhall.stack.workforce.Behaviour;
import io.guildhall.stack.workforce.Need;
import io.guildhall.stack.workforce.Roster;
import io.guildhall.workforce.WorkerProfile;
import java.util.List;
import picocli.CommandLine.Option;

/** Who the simulated people are. */
final class SimulationOptions {

    /** How many tasks each of them holds at once at most. */
    static final int SLOTS = 2;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = "40",
            description = "How many people work (default: ${DEFAULT-VALUE}).")
    private int workers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "7",
            description = "Same seed, same people and same decisions (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--faithful", description = "Nobody declines, asks for time or lets a lease lapse.")
    private boolean faithful;

    long seed() {
        return seed;
    }

    boolean isFaithful() {
        return faithful;
    }

    Behaviour behaviour() {
        return faithful ? Behaviour.faithful() : Behaviour.lively();
    }

    /**
     * The people.
     *
     * @throws CommandFailedException when so few cannot do the work
     */
    List<WorkerProfile> people(List<Need> needs) {
        try {
            return Roster.of(seed, workers, needs);
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException("--workers " + workers + " is too few: " + e.getMessage());
        }
    }
}
