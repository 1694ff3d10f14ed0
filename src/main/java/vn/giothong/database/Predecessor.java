package vn.giothong.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A server that a killed application left in the folder, on its way out. */
final class Predecessor {

    private static final int PATIENCE_SECONDS = 60;

    private Predecessor() {}

    /** Waits until it is gone; after a minute makes it go. */
    static void awaitEnd(DataFolder folder) throws IOException {
        var server = find(folder);
        if (server.isPresent()) {
            server.get().destroy();
            server.get()
                    .onExit()
                    .completeOnTimeout(server.get(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .join()
                    .destroyForcibly();
            server.get().onExit().join();
        }
    }

    private static Optional<ProcessHandle> find(DataFolder folder) throws IOException {
        if (!Files.exists(folder.pid()) || !Files.isDirectory(folder.tables())) {
            return Optional.empty();
        }
        var pid = Files.readString(folder.pid()).strip();
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(process -> worksIn(process, folder.tables()))
                : Optional.empty();
    }

    /** The number may belong to another process by now; the server is the one that works in the folder of its tables. */
    private static boolean worksIn(ProcessHandle process, Path tables) {
        try {
            return Files.isSameFile(Path.of("/proc/" + process.pid() + "/cwd"), tables);
        } catch (IOException notOurs) {
            return false;
        }
    }
}
