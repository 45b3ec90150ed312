package io.guildhall.stack.reconcile;

import static io.guildhall.stack.reconcile.Guarantee.RIGHT_PEOPLE;

import io.guildhall.operations.ClientAccount;
import io.guildhall.operations.ClientStatus;
import io.guildhall.operations.Pool;
import io.guildhall.task.DemandOpened;
import io.guildhall.workforce.TaskAssigned;
import io.guildhall.workforce.WorkerProfile;
import io.guildhall.workforce.WorkerStatus;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Guarantee 4: who does a task is entitled to, by the records named in its basis, which never moves backwards. Work that
 * is done again goes to who did it first, whatever became of them since: {@link Reworks}. Who has had to do with the same
 * unit or a rival is looked at by {@link Walls}.
 */
final class RightPeople implements Check {

    private final BasisOrder order = new BasisOrder();

    @Override
    public void on(LogRecord record, Evidence evidence, Consumer<Violation> found) {
        if (record.content() instanceof TaskAssigned assigned && assigned.getReworkOf() == null) {
            Consumer<String> wrong = message ->
                    found.accept(new Violation(RIGHT_PEOPLE, assigned.getAssignmentId(), message, record.position()));
            check(assigned, evidence, wrong);
            order.add(assigned, record.position());
        }
    }

    private static void check(TaskAssigned assigned, Evidence evidence, Consumer<String> wrong) {
        WorkerProfile profile = evidence.operators().profile(assigned.getBasis().getProfile());
        ClientAccount client = evidence.operators().client(assigned.getBasis().getClient());
        Pool pool = evidence.operators().pool(assigned.getBasis().getPool());
        DemandOpened demand = evidence.demand(assigned.getDemandId()).opened;
        if (profile == null || client == null || pool == null || demand == null) {
            wrong.accept("its basis or its demand is not in the log");
            return;
        }
        checkClient(assigned, client, wrong);
        checkWorker(assigned, profile, wrong);
        checkLanguage(assigned, profile, demand, wrong);
        PoolRules.check(assigned, profile, pool, evidence, wrong);
    }

    private static void checkClient(TaskAssigned assigned, ClientAccount client, Consumer<String> wrong) {
        require(client.getClientId().equals(assigned.getClientId()), "its basis names another client", wrong);
        require(client.getStatus() == ClientStatus.ACTIVE, "the client was " + client.getStatus(), wrong);
    }

    private static void checkWorker(TaskAssigned assigned, WorkerProfile profile, Consumer<String> wrong) {
        boolean same = profile.getWorkerId().equals(assigned.getWorkerId())
                && profile.getMarketId().equals(assigned.getMarketId());
        require(same, "its basis names another worker or market", wrong);
        require(profile.getStatus() == WorkerStatus.ACTIVE, "the worker was " + profile.getStatus(), wrong);
        require(
                !profile.getExcludedClients().contains(assigned.getClientId()),
                "the worker does not work for the client",
                wrong);
        require(
                profile.getCurrency().equals(assigned.getTerms().getPay().getCurrency()),
                "the worker is not paid in the currency of the quote",
                wrong);
        require(
                profile.getEngagement() == assigned.getTerms().getEngagement(),
                "the worker has another engagement than the quote",
                wrong);
        require(
                Objects.requireNonNullElse(profile.getPayeeId(), profile.getWorkerId())
                        .equals(assigned.getTerms().getPayeeId()),
                "the worker has another payee than the quote",
                wrong);
    }

    private static void checkLanguage(
            TaskAssigned assigned, WorkerProfile profile, DemandOpened demand, Consumer<String> wrong) {
        String matched = assigned.getMatched().getLanguage();
        require(profile.getLanguages().contains(matched), "the worker does not work in " + matched, wrong);
        require(
                language(matched).equals(language(demand.getLanguage())),
                "the demand is in " + demand.getLanguage() + ", not in " + matched,
                wrong);
    }

    private static String language(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }

    private static void require(boolean condition, String message, Consumer<String> wrong) {
        if (!condition) {
            wrong.accept(message);
        }
    }

    @Override
    public void end(Evidence evidence, Consumer<Violation> found) {
        order.end(found);
    }
}
