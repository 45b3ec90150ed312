package io.guildhall.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Memory of a process, in KiB, as the operating system counts it.
 *
 * @param residentKib what it holds now
 * @param peakKib the most it has held
 */
public record Memory(long residentKib, long peakKib) {

    /** Memory of a process; empty when it has ended, or where there is no {@code /proc}. */
    public static Optional<Memory> of(long pid) {
        try {
            List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
            return Optional.of(new Memory(kib(status, "VmRSS:"), kib(status, "VmHWM:")));
        } catch (IOException | IllegalStateException absent) {
            return Optional.empty();
        }
    }

    private static long kib(List<String> status, String name) {
        return status.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
