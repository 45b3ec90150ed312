package io.guildhall.router.simulation;

import java.util.Map;

/**
 * Somebody who works shifts.
 *
 * @param id who
 * @param levels level by domain
 * @param accuracy share of their work that is right
 * @param startHour hour of the day that their shift of eight hours begins at
 * @param firstDay first of the five days of the week they work
 */
record Worker(String id, Map<String, Integer> levels, double accuracy, int startHour, int firstDay) {

    static final String GENERALIST = "generalist";
    static final int HOURS = 8;
    private static final int DAYS = 5;
    private static final int WEEK = 7;

    boolean expert() {
        return levels.size() > 1;
    }

    boolean can(Job job) {
        return levels.getOrDefault(job.domain(), 0) >= job.level();
    }

    boolean worksOn(int day) {
        return Math.floorMod(day - firstDay, WEEK) < DAYS;
    }
}
