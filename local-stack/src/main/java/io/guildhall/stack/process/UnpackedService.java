package io.guildhall.stack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A service's executable jar, unpacked into a plain jar and its libraries. Classes inside nested jars cannot be kept in
 * a class-data archive; those of plain jars can, which more than halves the start.
 *
 * @param executable the executable jar
 * @param directory where it is unpacked
 */
record UnpackedService(Path executable, Path directory) {

    /** One lock on a file is for one process; within it, threads have to take turns. */
    private static final Object TURN = new Object();

    /** The plain jar, unpacked anew if the executable one was built since; by one of those who ask at a time. */
    Path jar() {
        synchronized (TURN) {
            return unpacked();
        }
    }

    private Path unpacked() {
        Path jar = directory.resolve(executable.getFileName());
        try (FileChannel turns = turns();
                FileLock _ = turns.lock()) {
            if (!Files.exists(jar) || Installation.isNewer(executable, jar)) {
                unpack();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailedException("interrupted while unpacking " + executable.getFileName());
        }
        return jar;
    }

    private FileChannel turns() throws IOException {
        Files.createDirectories(directory);
        return FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private void unpack() throws IOException, InterruptedException {
        Process unpacking = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        executable.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        directory.toString()))
                .redirectErrorStream(true)
                .start();
        String printed = new String(unpacking.getInputStream().readAllBytes(), Charset.defaultCharset());
        if (unpacking.waitFor() != 0) {
            throw new ServerFailedException("cannot unpack " + executable.getFileName() + ": " + printed.strip());
        }
    }
}
