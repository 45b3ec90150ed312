package io.guildhall.router.market;

import io.guildhall.router.basis.Position;
import io.guildhall.router.client.Client;
import io.guildhall.router.market.MarketCommand.AddRate;
import io.guildhall.router.market.MarketCommand.BeAway;
import io.guildhall.router.market.MarketCommand.BeReady;
import io.guildhall.router.market.MarketCommand.Disposition;
import io.guildhall.router.market.MarketCommand.EndEngagement;
import io.guildhall.router.market.MarketCommand.QueueTasks;
import io.guildhall.router.market.MarketCommand.SetClient;
import io.guildhall.router.market.MarketCommand.SetPool;
import io.guildhall.router.market.MarketCommand.SetWorker;
import io.guildhall.router.market.MarketCommand.Submit;
import io.guildhall.router.market.MarketCommand.WithdrawTask;
import io.guildhall.router.pool.Pool;
import io.guildhall.router.queue.Need;
import io.guildhall.router.queue.Queue.Origins;
import io.guildhall.router.rate.RateVersion;
import io.guildhall.router.worker.Departure;
import io.guildhall.router.worker.Profile;
import io.guildhall.router.worker.Qualification;
import io.guildhall.router.worker.WorkerKey;
import io.guildhall.support.core.Origin;
import io.guildhall.support.work.Engagement;
import io.guildhall.support.work.Purpose;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.joda.money.BigMoney;
import org.jspecify.annotations.Nullable;

/** A market of the tests: English work for euros, a law pool from level 3, a generalist pool from level 1. */
final class Given {

    static final Instant START = Instant.parse("2026-11-02T08:00:00Z");
    static final String MAIN = "main";

    private Given() {}

    static MarketCommand[] marketplace() {
        return new MarketCommand[] {
            client("acme", Client.Status.ACTIVE),
            pool("law", "law", 3, Pool.Status.ACTIVE, null),
            pool("general", "generalist", 1, Pool.Status.ACTIVE, null),
            rate("law/*/EUR", 1, START.minusSeconds(3600), "12.50"),
            rate("general/*/EUR", 1, START.minusSeconds(3600), "0.80")
        };
    }

    static SetClient client(String clientId, Client.Status status) {
        return new SetClient(new Client(clientId, status, null, new Position(0, 1)));
    }

    static SetClient rival(String clientId, String conflictGroup) {
        return new SetClient(new Client(clientId, Client.Status.ACTIVE, conflictGroup, new Position(0, 1)));
    }

    static SetPool pool(String poolId, String domain, int level, Pool.Status status, @Nullable String successor) {
        return new SetPool(new Pool(poolId, domain, level, status, successor, 600, null, false, new Position(0, 2)));
    }

    static SetPool relaxing(String poolId, String domain, int level, int afterSeconds, @Nullable String successor) {
        return new SetPool(new Pool(
                poolId, domain, level, Pool.Status.ACTIVE, successor, 600, afterSeconds, false, new Position(0, 2)));
    }

    static SetPool openToSpecialists() {
        return new SetPool(
                new Pool("general", "generalist", 1, Pool.Status.ACTIVE, null, 600, null, true, new Position(0, 2)));
    }

    static AddRate rate(String rateKey, int version, Instant effectiveFrom, String amount) {
        Position position = new Position(0, version);
        return new AddRate(
                new RateVersion(rateKey, version, effectiveFrom, new BigDecimal(amount), null, position),
                origin(START));
    }

    static QueueTasks tasks(String demandId, String unitId, int count) {
        return tasks(need(demandId), unitId, count);
    }

    static QueueTasks tasks(Need need, String unitId, int count) {
        return tasks(need, unitId, count, START);
    }

    static QueueTasks tasks(Need need, String unitId, int count, Instant openedAt) {
        List<String> ids = java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(n -> need.demandId() + "/" + unitId + "/" + n)
                .toList();
        return new QueueTasks(need, ids, new Origins(Purpose.JUDGE, null, openedAt), List.of(), false);
    }

    static Need need(String demandId) {
        return need(demandId, "generalist", 1, "en", "1.00", 5, null);
    }

    static Need need(
            String demandId,
            String domain,
            int level,
            String language,
            String maxPay,
            int priority,
            @Nullable Instant deadline) {
        BigMoney most = BigMoney.parse("EUR " + maxPay);
        return new Need(demandId, "acme", MAIN, "rating", language, domain, level, most, priority, deadline, "trace");
    }

    static Need needOf(String clientId, String demandId) {
        Need need = need(demandId);
        return new Need(
                demandId,
                clientId,
                MAIN,
                need.taskType(),
                need.language(),
                need.domain(),
                1,
                need.maxPay(),
                5,
                null,
                "trace");
    }

    static Need stated(String demandId, String domain, int level) {
        Need need = need(demandId, domain, level, "en", "20", 5, null);
        return withPlace(need, null, level);
    }

    static Need inPool(String demandId, String poolId) {
        return withPlace(need(demandId, "generalist", 1, "en", "20", 5, null), poolId, null);
    }

    private static Need withPlace(Need need, @Nullable String poolId, @Nullable Integer statedLevel) {
        return new Need(
                need.demandId(),
                need.clientId(),
                need.marketId(),
                need.taskType(),
                need.language(),
                need.domain(),
                need.minimumLevel(),
                need.maxPay(),
                need.priority(),
                need.deadline(),
                need.trace(),
                poolId,
                statedLevel);
    }

    static SetWorker worker(String workerId, Qualification... qualifications) {
        return worker(workerId, Engagement.GIG, List.of("en"), List.of(), qualifications);
    }

    static SetWorker worker(
            String workerId,
            Engagement engagement,
            List<String> languages,
            List<String> excludedClients,
            Qualification... qualifications) {
        return new SetWorker(new Profile(
                MAIN,
                workerId,
                engagement,
                workerId,
                List.of(qualifications),
                languages,
                "EUR",
                excludedClients,
                false,
                new Position(0, 3),
                START));
    }

    static Qualification generalist() {
        return new Qualification("generalist", 1, null);
    }

    static Qualification lawyer(int level) {
        return new Qualification("law", level, null);
    }

    static BeReady ready(String workerId, int slots, Instant at) {
        return new BeReady(new WorkerKey(MAIN, workerId), slots, origin(at), at);
    }

    static BeAway away(String workerId) {
        return new BeAway(new WorkerKey(MAIN, workerId));
    }

    static EndEngagement departure(String workerId, Engagement engagement, Instant effectiveAt) {
        return new EndEngagement(new Departure(workerId, engagement, effectiveAt, false));
    }

    static WithdrawTask withdrawal(String taskId) {
        return new WithdrawTask(taskId, START);
    }

    static Submit work(String assignmentId, String workerId, Instant appendedAt) {
        return answer(assignmentId, workerId, Disposition.SUBMITTED, appendedAt, appendedAt);
    }

    static Submit answer(
            String assignmentId, String workerId, Disposition disposition, Instant appendedAt, Instant readAt) {
        String work = disposition == Disposition.SUBMITTED ? "yes" : null;
        WorkerKey worker = new WorkerKey(MAIN, workerId);
        return new Submit(assignmentId, worker, disposition, work, null, 30, origin(appendedAt), readAt);
    }

    static Origin origin(Instant appendedAt) {
        return new Origin("workforce.submissions.v1", 0, 7, "key", appendedAt, null);
    }
}
