package io.guildhall.router.simulation;

import java.time.Instant;
import java.util.List;

/** Matches jobs and workers. Each call says what follows from it at once. */
interface Rule {

    /** Who has which job. */
    record Given(Worker worker, Job job) {}

    List<Given> arrives(Job job, Instant now);

    /** Nobody waits for it any longer. */
    List<Given> leaves(Job job, Instant now);

    /** A shift begins. */
    List<Given> begins(Worker worker, Instant now);

    /** A shift ends; what is in hand is finished. */
    List<Given> ends(Worker worker, Instant now);

    /** A job is done, right or wrong. */
    List<Given> done(Given given, boolean right, Instant now);
}
