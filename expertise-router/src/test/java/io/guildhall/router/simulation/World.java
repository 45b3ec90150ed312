package io.guildhall.router.simulation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * People and demand, the same for the same seed. Three in five people are generalists; the others hold one domain, one in
 * four of them two, and all know general work too. Work comes in waves over the day, more than can be done at their
 * height; three in ten tasks need an expert.
 *
 * @param workers the people
 * @param jobs the demand, in order of arrival
 */
record World(List<Worker> workers, List<Job> jobs) {

    static final Instant START = Instant.parse("2026-11-02T00:00:00Z");

    private static final int WORKERS = 200;
    private static final int JOBS_PER_HOUR = 290;
    private static final List<String> DOMAINS =
            List.of("medicine", "medicine", "law", "finance", "software-engineering", "mathematics");

    static World of(long seed, int days) {
        SplittableRandom random = new SplittableRandom(seed);
        return new World(workers(random.split()), jobs(random.split(), days));
    }

    private static List<Worker> workers(SplittableRandom random) {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < WORKERS; i++) {
            Map<String, Integer> levels = new HashMap<>();
            levels.put(Worker.GENERALIST, 1 + random.nextInt(3));
            if (i % 5 >= 3) {
                levels.put(domain(random), 1 + random.nextInt(5));
                if (random.nextInt(4) == 0) {
                    levels.put(domain(random), 1 + random.nextInt(3));
                }
            }
            double accuracy = 0.7 + 0.29 * random.nextDouble();
            workers.add(new Worker("w" + i, Map.copyOf(levels), accuracy, random.nextInt(24), random.nextInt(7)));
        }
        return workers;
    }

    private static List<Job> jobs(SplittableRandom random, int days) {
        List<Job> jobs = new ArrayList<>();
        Instant at = START;
        Instant end = START.plus(Duration.ofDays(days));
        while (at.isBefore(end)) {
            jobs.add(job(random, jobs.size(), at));
            double hour = Duration.between(START, at).toMinutes() % (24 * 60) / 60.0;
            double perHour = JOBS_PER_HOUR * (1 + 0.6 * Math.sin((hour - 8) / 12 * Math.PI));
            at = at.plusMillis(Math.round(-Math.log(1 - random.nextDouble()) / perHour * 3_600_000));
        }
        return jobs;
    }

    private static Job job(SplittableRandom random, int number, Instant at) {
        boolean expert = random.nextInt(10) < 3;
        int level = expert ? 1 + random.nextInt(4) : 1;
        double minutes = (expert ? 14 : 6) * Math.exp(0.5 * gaussian(random));
        return new Job(
                number,
                expert ? domain(random) : Worker.GENERALIST,
                level,
                random.nextInt(10),
                at,
                Duration.ofHours(2 + random.nextInt(7)),
                Duration.ofSeconds(Math.max(30, Math.round(minutes * 60))),
                new BigDecimal(expert ? 6 + 2 * level : 2));
    }

    private static String domain(SplittableRandom random) {
        return DOMAINS.get(random.nextInt(DOMAINS.size()));
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
