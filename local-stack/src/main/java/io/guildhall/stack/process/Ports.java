package io.guildhall.stack.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Ports of the loopback interface: nothing the stack starts can be reached from another machine. */
public final class Ports {

    /** The address every server of the stack listens on. */
    public static final String HOST = "127.0.0.1";

    private static final int LOWEST = 12_000;
    private static final int RANGE = 20_000;
    private static final int OF_ONE_PROCESS = 100;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * OF_ONE_PROCESS % RANGE));

    private Ports() {}

    /**
     * A port nobody listens on at this moment, and another one each time. It lies below those that Linux uses for
     * outgoing connections (from 32768), so that a server that is started again still has it; each process looks in
     * a place of its own first.
     *
     * @throws IllegalStateException when all are taken
     */
    public static int free() {
        return IntStream.range(0, RANGE)
                .map(tried -> LOWEST + Math.floorMod(NEXT.getAndIncrement(), RANGE))
                .filter(Ports::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no free port from " + LOWEST));
    }

    /** Whether nobody listens on that port. */
    public static boolean isFree(int port) {
        try (ServerSocket socket = bind(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    private static ServerSocket bind(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral(HOST), port));
        return socket;
    }
}
