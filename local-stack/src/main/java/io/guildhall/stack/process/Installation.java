package io.guildhall.stack.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the build left what the stack runs.
 *
 * @param home root of the project
 */
public record Installation(Path home) {

    /** System property the {@code guildhall} script names the project's root by. */
    public static final String HOME_PROPERTY = "guildhall.home";

    /**
     * The installation named by {@value #HOME_PROPERTY}, else the one the working directory is in.
     *
     * @throws ServerFailedException when there is neither
     */
    public static Installation find() {
        String home = System.getProperty(HOME_PROPERTY);
        if (home != null) {
            return new Installation(Path.of(home));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("local-stack/target/registry"))) {
                return new Installation(at);
            }
        }
        throw new ServerFailedException("nothing built was found here: start it with ./guildhall");
    }

    /**
     * Class path of the broker: the libraries this module was built with. Our own jars are left out, so that building
     * them anew does not make the class-data archive worthless.
     */
    String brokerClassPath() {
        Path built = existing(home.resolve("local-stack/target/local-stack.jar"));
        try (JarFile jar = new JarFile(built.toFile())) {
            String libraries = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return Stream.of(libraries.split(" ", -1))
                    .filter(library -> !library.startsWith("lib/schemas-"))
                    .map(library -> built.resolveSibling(library).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The registry's distribution, unpacked. */
    public Path registry() {
        return existing(home.resolve("local-stack/target/registry/quarkus-run.jar"));
    }

    /** The jar of a service, its libraries beside it. */
    public Path service(String module) {
        Path built = existing(home.resolve(module).resolve("target").resolve(module + ".jar"));
        return new UnpackedService(built, home.resolve(".guildhall/services").resolve(module)).jar();
    }

    /** Where the stack keeps its records unless told otherwise. */
    public Path defaultData() {
        return home.resolve(".guildhall/data");
    }

    /**
     * The class-data archive of a server: made at its first clean stop, it halves its next start. One older than the
     * server is removed, since the JVM neither uses such a one nor replaces it.
     *
     * @param built what the server was built as
     */
    Path classData(String server, Path built) {
        Path archive = home.resolve(".guildhall/class-data").resolve(server + ".jsa");
        try {
            Files.createDirectories(archive.getParent());
            if (isNewer(built, archive)) {
                Files.deleteIfExists(archive);
            }
            return archive;
        } catch (NoSuchFileException none) {
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isNewer(Path one, Path other) throws IOException {
        return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
    }

    private static Path existing(Path file) {
        if (!Files.exists(file)) {
            throw new ServerFailedException(file.getFileName() + " is not built: run ./mvnw package -DskipTests");
        }
        return file;
    }
}
