package io.guildhall.stack.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java server on a small machine. */
final class JavaCommand {

    private final List<String> words = new ArrayList<>();

    /** A command on the JDK this JVM runs on. */
    JavaCommand(int heapMegabytes) {
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        with("-Xmx" + heapMegabytes + "m");
        // Serial: on two cores it starts faster than G1 and has no threads or remembered sets of its own.
        with("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");
    }

    JavaCommand with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    JavaCommand property(String name, Object value) {
        return with("-D" + name + "=" + value);
    }

    /** Leaves the second compiler out: it costs more memory and start-up than it gives back in a short life. */
    JavaCommand compiledQuickly() {
        return with("-XX:TieredStopAtLevel=1");
    }

    /** Reads the archive if it fits this JDK and class path, and writes it at a clean exit if there is none. */
    JavaCommand sharing(Path archive) {
        return with("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive)
                // Otherwise the last thing a server prints is a list of classes that were not archived.
                .with("-Xlog:disable");
    }

    JavaCommand jar(Path jar) {
        return with("-jar", jar.toString());
    }

    JavaCommand main(String classPath, String mainClass) {
        return with("-cp", classPath, mainClass);
    }

    List<String> words() {
        return List.copyOf(words);
    }
}
