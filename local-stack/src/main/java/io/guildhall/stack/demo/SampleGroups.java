package io.guildhall.stack.demo;

import io.guildhall.stack.publish.UnitGroup;
import io.guildhall.stack.publish.UnitRow;
import java.util.List;

/** Groups of sample units for demands that show something. Without known answers, which would settle their fate. */
final class SampleGroups {

    private final List<UnitGroup> groups;

    SampleGroups(List<UnitRow> sample) {
        this.groups = UnitGroup.of(
                sample.stream().map(row -> row.withGoldAnswer(null)).toList());
    }

    /** The first group of that kind, in English where there is one. */
    UnitGroup of(String domain, String taskType) {
        return groups.stream()
                .filter(group -> group.kind().domain().equals(domain)
                        && group.kind().taskType().equals(taskType))
                .findFirst()
                .orElseThrow();
    }
}
