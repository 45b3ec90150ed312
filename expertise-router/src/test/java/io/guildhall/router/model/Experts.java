package io.guildhall.router.model;

import io.guildhall.workforce.WorkerPresence;
import io.guildhall.workforce.WorkerProfile;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Who comes in the end: of each domain as many in each market as a unit may need. */
final class Experts {

    private static final int SLOTS = 9;

    private record Expert(String domain, String name, String market) {}

    private static final List<Expert> ALL = Stream.of("law", "generalist")
            .flatMap(domain -> Staff.MARKETS.stream()
                    .flatMap(market -> IntStream.range(0, 8)
                            .mapToObj(n -> new Expert(domain, domain + "-" + market + "-" + n, market))))
            .toList();

    private Experts() {}

    static List<WorkerProfile> profiles() {
        return ALL.stream()
                .map(expert -> Staff.expert(expert.domain(), expert.name(), expert.market())
                        .build())
                .toList();
    }

    static List<WorkerPresence> presences() {
        return ALL.stream()
                .map(expert -> Staff.ready(expert.name(), expert.market(), SLOTS))
                .toList();
    }
}
