package io.guildhall.stack.process;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The directory of one stack. Only one stack at a time runs on it. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Takes the directory, which is made if it is not there.
     *
     * @throws ServerFailedException when another stack has it
     */
    static DataDirectory take(Path path) {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("in-use"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new ServerFailedException(
                        path + " is in use by another stack: stop that, or name another --data");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new ServerFailedException(path + " cannot be written to: name another --data", e);
        }
    }

    /** Where a server keeps its records. */
    Path of(String server) {
        return path.resolve(server);
    }

    /** Freed by the operating system too when the process is gone. */
    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException takenByThisJvm) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ServerFailedException(path + " could not be freed", e);
        }
    }
}
