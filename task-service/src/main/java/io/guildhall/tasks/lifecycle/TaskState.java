package io.guildhall.tasks.lifecycle;

import io.guildhall.support.core.Table;
import io.guildhall.support.core.Tables;
import io.guildhall.tasks.client.Client;
import io.guildhall.tasks.client.ClientStatus;
import io.guildhall.tasks.demand.Demand;
import io.guildhall.tasks.demand.Demands;
import io.guildhall.tasks.demand.EarlyCancellations;
import io.guildhall.tasks.demand.WaitingRequests;
import io.guildhall.tasks.unit.Units;
import io.guildhall.tasks.work.OverdueWork;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everything the task service knows: rows, and what is indexed from them when it is made. */
public final class TaskState {

    private final Table<Client> clients;
    private final Table<OverdueWork> overdue;
    private final Demands demands;
    private final Units units;
    private final WaitingRequests waiting;
    private final EarlyCancellations cancellations;
    /** Closed clients some of whose demands are not given up yet. */
    private final TreeSet<String> closing = new TreeSet<>();

    public TaskState(Tables tables) {
        clients = tables.table("client", Client.class);
        overdue = tables.table("overdue", OverdueWork.class);
        demands = new Demands(tables);
        List<String> givenUp = demands.live().stream()
                .filter(demand -> demand.ending() != null)
                .map(demand -> demand.ref().demandId())
                .toList();
        units = new Units(tables, givenUp);
        waiting = new WaitingRequests(tables, clientId -> client(clientId) != null);
        cancellations = new EarlyCancellations(tables);
        demands.live().forEach(demand -> watchClosing(demand.ref().clientId()));
    }

    /** How many accepted demands have not ended. */
    public int liveDemands() {
        return demands.live().size();
    }

    /** How many requests wait for their client to be set up. */
    public int waitingRequests() {
        return waiting.size();
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

    boolean paidOutside(String assignmentId) {
        return overdue.get(assignmentId) != null;
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

    void put(Demand demand) {
        demands.put(demand);
        String clientId = demand.ref().clientId();
        if (closing.contains(clientId) && demands.runningOf(clientId) == null) {
            closing.remove(clientId);
        }
    }

    void put(String assignmentId, OverdueWork work) {
        overdue.put(assignmentId, work);
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
