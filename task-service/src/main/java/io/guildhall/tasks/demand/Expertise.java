package io.guildhall.tasks.demand;

/**
 * The expertise a client asks for.
 *
 * @param domain field of knowledge, such as medicine or generalist
 * @param minimumLevel lowest level of qualification, 1 to 5
 */
public record Expertise(String domain, int minimumLevel) {}
