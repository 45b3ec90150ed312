package io.guildhall.router.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.guildhall.operations.ClientAccount;
import io.guildhall.routing.Candidate;
import io.guildhall.routing.MatchExplained;
import io.guildhall.workforce.TaskAssigned;
import java.util.Objects;
import java.util.Set;

/** What is said of the candidates for an assignment must be so. */
final class Candidates {

    private final Facts facts;

    Candidates(Facts facts) {
        this.facts = facts;
    }

    void explained(MatchExplained match) {
        TaskAssigned assigned = facts.lease(match.getAssignmentId()).assigned;
        assertThat(match.getRule()).isEqualTo(assigned.getChoice().getRule());
        assertThat(match.getCandidates())
                .as("4: who was chosen is among the candidates")
                .anyMatch(candidate ->
                        candidate.getEligible() && candidate.getWorkerId().equals(match.getWorkerId()));
        match.getCandidates().stream()
                .filter(candidate -> !candidate.getWorkerId().equals(match.getWorkerId()))
                .forEach(candidate -> isSo(candidate, assigned));
    }

    private void isSo(Candidate candidate, TaskAssigned assigned) {
        String workerId = candidate.getWorkerId();
        String unit = assigned.getDemandId() + "/" + assigned.getUnitId();
        Set<String> involved = facts.involvements.of(unit, workerId, facts.now);
        String reason = Objects.requireNonNullElse(candidate.getReason(), "ELIGIBLE");
        boolean so = switch (reason) {
            case "ELIGIBLE" -> involved.isEmpty() && !holds(workerId, unit) && !isBarred(workerId, assigned);
            case "WALLED" -> excludes(workerId, assigned);
            case "RIVAL" -> isTied(workerId, assigned);
            case "HOLDS" -> holds(workerId, unit);
            case "OWN_WORK_WAITS" -> assigned.getMatched().getDomain().equals("generalist");
            default -> involved.contains(reason);
        };
        assertThat(so)
                .as("4: %s was %s for %s; they had to do with it: %s", workerId, reason, unit, involved)
                .isTrue();
    }

    private boolean holds(String workerId, String unit) {
        return facts.live()
                .anyMatch(lease -> !lease.isRework()
                        && lease.unit().equals(unit)
                        && lease.assigned.getWorkerId().equals(workerId));
    }

    private boolean isBarred(String workerId, TaskAssigned assigned) {
        return excludes(workerId, assigned) || isTied(workerId, assigned);
    }

    private boolean excludes(String workerId, TaskAssigned assigned) {
        return facts.profile(assigned.getMarketId(), workerId)
                .getExcludedClients()
                .contains(assigned.getClientId());
    }

    private boolean isTied(String workerId, TaskAssigned assigned) {
        ClientAccount client = facts.client(assigned.getClientId());
        return facts.ties.bars(assigned.getMarketId(), workerId, client.getConflictGroup(), client.getClientId());
    }
}
