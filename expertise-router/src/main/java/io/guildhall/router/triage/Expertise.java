package io.guildhall.router.triage;

/**
 * What somebody must know to do a task.
 *
 * @param domain field of knowledge
 * @param minimumLevel lowest level, 1 to 5
 */
public record Expertise(String domain, int minimumLevel) {

    /** What anybody is taken to know. */
    public static final Expertise GENERALIST = new Expertise("generalist", 1);
}
