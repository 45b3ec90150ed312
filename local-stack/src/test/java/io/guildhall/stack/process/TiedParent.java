package io.guildhall.stack.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program of its own that starts a process, says which, and waits to be killed. */
final class TiedParent {

    private TiedParent() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path directory = Path.of(args[0]);
        Process child = TiedProcess.start(List.of("sleep", "600"), Map.of(), directory, directory.resolve("log"));
        System.out.println(child.pid());
        child.waitFor();
    }
}
