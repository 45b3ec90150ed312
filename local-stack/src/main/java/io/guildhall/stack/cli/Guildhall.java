package io.guildhall.stack.cli;

import io.guildhall.stack.cluster.ClusterFailedException;
import io.guildhall.stack.process.ServerFailedException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The {@code guildhall} command. Exit codes: 0 done, 1 failed, 2 called wrongly. */
@Command(
        name = "guildhall",
        description = "Turns demand for expert judgement into finished, paid work, on Kafka.",
        mixinStandardHelpOptions = true,
        version = "guildhall 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            UpCommand.class,
            SendCommand.class,
            WatchCommand.class,
            DemoCommand.class,
            WorkCommand.class,
            PublishCommand.class,
            ExplainCommand.class,
            StatementCommand.class,
            InvoiceCommand.class,
            RedriveCommand.class,
            ReconcileCommand.class
        })
public final class Guildhall {

    private Guildhall() {}

    /** Runs one command and ends this JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command line with all commands, for use without ending the JVM. */
    public static CommandLine commandLine() {
        return new CommandLine(new Guildhall())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Guildhall::failed)
                .setParameterExceptionHandler(Guildhall::misused);
    }

    /** What users can mend is one line; anything else is a fault of ours and shows where it happened. */
    private static int failed(Exception failure, CommandLine command, ParseResult call) throws Exception {
        return switch (failure) {
            case CommandFailedException _, ServerFailedException _, ClusterFailedException _ ->
                complain(command, failure);
            default -> throw failure;
        };
    }

    private static int complain(CommandLine command, Exception failure) {
        command.getErr().println("guildhall: " + failure.getMessage());
        return ExitCode.SOFTWARE;
    }

    private static int misused(ParameterException misuse, String[] args) {
        CommandLine command = misuse.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(name + ": " + misuse.getMessage() + " (see " + name + " --help)");
        return ExitCode.USAGE;
    }
}
