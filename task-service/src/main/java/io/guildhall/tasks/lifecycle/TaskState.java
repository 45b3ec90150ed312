package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.Commitments;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Demands;
import io.guildhall.tasks.demand.EarlyCancellations;
import io.guildhall.tasks.demand.WaitingRequests;
import io.guildhall.tasks.review.Briefs;
import io.guildhall.tasks.unit.Unit;
import io.guildhall.tasks.unit.Units;
import io.guildhall.tasks.work.Work;
import io.guildhall.tasks.work.Works;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything the task service knows: rows, and what is indexed from them when it is made. */
public final class TaskState implements Rows {

    private final Table<Client> clients;
    private final Demands demands;
    private final Units units;
    private final Works works;
    private final Briefs briefs;
    private final WaitingRequests waiting;
    private final EarlyCancellations cancellations;
    /** Closed clients some of whose demands are not given up yet. */
    private final TreeSet<String> closing = new TreeSet<>();

    public TaskState(Tables tables) {
        clients = tables.table("client", Client.class);
        demands = new Demands(tables);
        List<String> givenUp = demands.live().stream()
                .filter(demand -> demand.ending() != null)
                .map(demand -> demand.ref().demandId())
                .toList();
        units = new Units(tables, givenUp);
        works = new Works(tables);
        briefs = new Briefs(tables);
        waiting = new WaitingRequests(tables, clientId -> client(clientId) != null);
        cancellations = new EarlyCancellations(tables);
        demands.live().forEach(demand -> watchClosing(demand.ref().clientId()));
    }

    /** How many accepted demands have not ended. */
    public int liveDemands() {
        return demands.live().size();
    }

    /** What live demands have spent and reserved. */
    public Commitments commitments() {
        return demands.commitments();
    }

    /** How many requests wait for their client to be set up. */
    public int waitingRequests() {
        return waiting.size();
    }

    /** How many reviews, appeals and consensuses are waited for. */
    public int openWindows() {
        return works.open();
    }

    @Nullable Client client(String clientId) {
        return clients.get(clientId);
    }

    Demands demands() {
        return demands;
    }

    Units units() {
        return units;
    }

    WaitingRequests waiting() {
        return waiting;
    }

    EarlyCancellations cancellations() {
        return cancellations;
    }

    Works works() {
        return works;
    }

    Briefs briefs() {
        return briefs;
    }

    @Override
    public @Nullable Demand demand(String demandId) {
        return demands.find(demandId);
    }

    @Override
    public @Nullable Unit unit(String demandId, String unitId) {
        return units.get(demandId, unitId);
    }

    @Override
    public @Nullable Work work(String assignmentId) {
        return works.get(assignmentId);
    }

    /** A demand that is to be given up because its client is closed. */
    @Nullable Demand ofClosedClient() {
        return closing.isEmpty() ? null : demands.runningOf(closing.first());
    }

    void put(Client client) {
        clients.put(client.clientId(), client);
        waiting.clientKnown(client.clientId());
        watchClosing(client.clientId());
    }

    @Override
    public void put(Demand demand) {
        demands.put(demand);
        String clientId = demand.ref().clientId();
        if (closing.contains(clientId) && demands.runningOf(clientId) == null) {
            closing.remove(clientId);
        }
    }

    @Override
    public void put(String demandId, String unitId, Unit unit) {
        units.put(demandId, unitId, unit);
    }

    @Override
    public void put(Work work) {
        works.put(work);
    }

    private void watchClosing(String clientId) {
        Client client = clients.get(clientId);
        if (client != null && client.status() == ClientStatus.CLOSED && demands.runningOf(clientId) != null) {
            closing.add(clientId);
        } else {
            closing.remove(clientId);
        }
    }
}
