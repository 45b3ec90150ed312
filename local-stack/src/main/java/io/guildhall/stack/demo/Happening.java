package io.guildhall.stack.demo;

import java.time.Duration;

/**
 * Something that was sent in the course of a run.
 *
 * @param after since its beginning
 * @param what what happened, for people to read
 */
public record Happening(Duration after, String what) {}
