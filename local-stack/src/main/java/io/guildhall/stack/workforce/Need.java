package io.guildhall.stack.workforce;

/**
 * Work that people are wanted for.
 *
 * @param domain field of knowledge
 * @param minimumLevel lowest level of qualification, 1 to 5
 * @param language BCP 47 tag
 * @param currency ISO 4217 code it pays in
 * @param people how many different people must be able to do it
 * @param tasks how much of it there is; decides how many people make it their trade
 */
public record Need(String domain, int minimumLevel, String language, String currency, int people, int tasks) {}
