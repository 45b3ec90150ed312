package io.guildhall.stack.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.guildhall.workforce.Engagement;
import io.guildhall.workforce.WorkerProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final List<Need> NEEDS = List.of(
            new Need("medicine", 1, "en", "EUR", 5, 400),
            new Need("medicine", 1, "ja", "EUR", 5, 40),
            new Need("medicine", 4, "en", "EUR", 2, 10),
            new Need("law", 1, "de", "USD", 4, 100),
            new Need("robotics", 1, "ja", "JPY", 3, 100));

    @Test
    void every_need_can_be_met_by_as_many_people_as_it_asks_for() {
        for (int count : new int[] {12, 40, 300}) {
            List<WorkerProfile> people = Roster.of(3, count, NEEDS);

            assertThat(people)
                    .hasSize(count)
                    .extracting(WorkerProfile::getWorkerId)
                    .doesNotHaveDuplicates();
            assertThat(NEEDS).allSatisfy(need -> assertThat(able(people, need)).isGreaterThanOrEqualTo(need.people()));
        }
    }

    @Test
    void seniors_are_no_more_than_asked_for() {
        Need seniors = NEEDS.get(2);

        assertThat(able(Roster.of(3, 300, NEEDS), seniors)).isEqualTo(2);
    }

    @Test
    void most_people_work_where_most_work_is() {
        List<WorkerProfile> people = Roster.of(3, 65, NEEDS);

        assertThat(able(people, NEEDS.getFirst())).isGreaterThan(able(people, NEEDS.get(3)) * 3);
    }

    @Test
    void the_same_seed_gives_the_same_people() {
        assertThat(Roster.of(3, 40, NEEDS)).isEqualTo(Roster.of(3, 40, NEEDS)).isNotEqualTo(Roster.of(4, 40, NEEDS));
    }

    @Test
    void there_are_people_of_every_engagement_and_vendors_are_paid_through_their_firm() {
        List<WorkerProfile> people = Roster.of(3, 100, NEEDS);

        assertThat(people)
                .extracting(WorkerProfile::getEngagement)
                .contains(Engagement.GIG, Engagement.CONTRACTOR, Engagement.EMPLOYEE, Engagement.VENDOR);
        assertThat(people)
                .allSatisfy(person ->
                        assertThat(person.getPayeeId() != null).isEqualTo(person.getEngagement() == Engagement.VENDOR));
    }

    @Test
    void too_few_people_are_said_to_be_too_few() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Roster.of(3, 11, NEEDS))
                .withMessageContaining("at least 12 people");
    }

    private static long able(List<WorkerProfile> people, Need need) {
        return people.stream()
                .filter(person -> person.getCurrency().equals(need.currency()))
                .filter(person -> person.getLanguages().contains(need.language()))
                .filter(person -> person.getQualifications().stream()
                        .anyMatch(held ->
                                held.getDomain().equals(need.domain()) && held.getLevel() >= need.minimumLevel()))
                .count();
    }
}
