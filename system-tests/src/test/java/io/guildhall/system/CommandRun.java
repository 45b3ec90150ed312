package io.guildhall.system;

import io.guildhall.stack.cli.Guildhall;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/**
 * What a call of the command printed.
 *
 * @param exit its exit code
 * @param out standard output
 * @param err standard error
 */
record CommandRun(int exit, String out, String err) {

    /** Calls the command in this JVM. The servers it starts are processes of their own. */
    static CommandRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Guildhall.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return new CommandRun(command.execute(arguments), out.toString(), err.toString());
    }

    String lastLine() {
        return out.strip().lines().reduce("", (before, line) -> line);
    }
}
