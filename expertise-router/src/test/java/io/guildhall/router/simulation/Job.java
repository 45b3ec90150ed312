package io.guildhall.router.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * A task.
 *
 * @param number order of arrival
 * @param domain domain it needs
 * @param level level it needs
 * @param priority 0 to 9
 * @param arrives when it is opened
 * @param patience how long it is worth waiting for
 * @param takes how long it takes whoever does it
 * @param pay what it pays
 */
record Job(
        int number,
        String domain,
        int level,
        int priority,
        Instant arrives,
        Duration patience,
        Duration takes,
        BigDecimal pay) {

    String id() {
        return "d" + number + "/u/1";
    }

    boolean forGeneralists() {
        return domain.equals(Worker.GENERALIST);
    }
}
