package io.guildhall.tasks.lifecycle.streams;

import static io.guildhall.tasks.lifecycle.streams.Records.demand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.guildhall.demand.DemandCancelled;
import io.guildhall.operations.ReversalRequested;
import io.guildhall.refusals.InputRefused;
import io.guildhall.review.RejectionAppealed;
import io.guildhall.review.Verdict;
import io.guildhall.schemas.catalogue.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTopologyTest extends TaskServiceScene {

    @Test
    void refusals_of_the_core_name_the_record_that_was_sent_and_not_the_inbox() {
        service.send(Topics.DEMAND_REQUESTS, "some key", demand("d1", 1).build());
        service.send(
                Topics.DEMAND_REQUESTS,
                "some key",
                demand("d1", 1).setPriority(9).build());
        service.send(Topics.DEMAND_CANCELLATIONS, "d1", new DemandCancelled("d1", "rival", ""));
        service.send(Topics.REVIEW_VERDICTS, "d1", Records.verdict("d1", Verdict.ACCEPT, null, null));
        service.send(Topics.REVIEW_APPEALS, "d1", new RejectionAppealed("d1", "d1/u1/1/1", "ada", "Why?"));
        service.send(Topics.REVERSALS, "d1", new ReversalRequested("r1", "d1", "d1/u1/1/1", "FRAUD", "Copied."));

        assertThat(refusals())
                .extracting(
                        InputRefused::getSourceTopic,
                        InputRefused::getOffset,
                        InputRefused::getKey,
                        InputRefused::getEntityId,
                        InputRefused::getCode)
                .containsExactly(
                        tuple("demand.requests.v1", 1L, "some key", "d1", "ID_REUSED"),
                        tuple("demand.cancellations.v1", 0L, "d1", "d1", "CLIENT_MISMATCH"),
                        tuple("review.verdicts.v1", 0L, "d1", "d1/u1/1/1/review", "UNKNOWN_REVIEW"),
                        tuple("review.appeals.v1", 0L, "d1", "d1/u1/1/1", "NOT_REJECTED"),
                        tuple("operations.reversals.v1", 0L, "d1", "r1", "UNKNOWN_ASSIGNMENT"));
    }

    private List<InputRefused> refusals() {
        return service.read(Topics.REFUSALS, InputRefused.class);
    }
}
