package org.lazaret.running;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.lazaret.start.MqttBroker;
import org.lazaret.start.Ports;

/**
 * The mosquitto of this machine, started for the run on free ports: one with a certificate and a password for the product,
 * one in the clear for the tests' gateways. It keeps sessions and messages in a folder.
 */
public final class Broker {
    private static final String PASSWORD = UUID.randomUUID().toString();
    private static Optional<Broker> shared;

    private final Path program;
    private final Path folder = Path.of(System.getProperty("lazaret.target")).resolve("test").resolve("mosquitto");
    private final int port = Ports.free();
    private final int securePort = Ports.free();
    private Process process;

    private Broker(Path program) {
        this.program = program;
    }

    /** The one of this run; empty when there is no mosquitto on this machine. */
    public static synchronized Optional<Broker> find() {
        if (shared == null) {
            shared = program("mosquitto").map(program -> {
                Broker broker = new Broker(program);
                broker.prepare();
                broker.start();
                return broker;
            });
        }
        return shared;
    }

    /** The one of this run; without it the test is skipped, and fails where {@code CI=true}. */
    public static Broker orSkip() {
        if (find().isEmpty()) {
            String missing = "mosquitto is missing: install it. Tests of MQTT did NOT run.";
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(missing);
            }
            System.err.println("[WARNING] " + missing);
            Assumptions.abort(missing);
        }
        return find().orElseThrow();
    }

    static synchronized void stopShared() {
        if (shared != null) {
            shared.ifPresent(Broker::stop);
        }
    }

    /** How the product reaches it. */
    MqttBroker product() {
        return new MqttBroker("mqtts://localhost:" + securePort, Optional.of(folder.resolve("certificate.pem")), "lazaret", PASSWORD);
    }

    /** Where gateways publish. */
    public int port() {
        return port;
    }

    /** The program that sends a message and prints the answer. */
    public Path requester() {
        return program("mosquitto_rr").orElseThrow(() -> new IllegalStateException("mosquitto_rr is missing: install mosquitto-clients"));
    }

    /** In order, so that it keeps what it has on disk. */
    public void stop() {
        process.destroy();
        process.onExit().join();
    }

    public void start() {
        try {
            process = new ProcessBuilder(program.toString(), "-c", folder.resolve("mosquitto.conf").toString())
                    .redirectErrorStream(true).redirectOutput(folder.resolve("console.log").toFile()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        for (int look = 0; look < 300 && !(listens(port) && listens(securePort)); look++) {
            pause();
        }
    }

    private boolean listens(int one) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), one)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            if (!process.isAlive()) {
                throw new IllegalStateException("mosquitto ended by itself, see " + folder.resolve("console.log"));
            }
            return false;
        }
    }

    private void prepare() {
        try {
            Fresh.delete(folder);
            Files.createDirectories(folder);
            certify();
            run(program("mosquitto_passwd").orElseThrow().toString(), "-c", "-b", folder.resolve("passwords").toString(), "lazaret", PASSWORD);
            Files.writeString(folder.resolve("mosquitto.conf"), """
                    user %s
                    per_listener_settings true
                    persistence true
                    persistence_location %2$s/
                    autosave_on_changes true
                    autosave_interval 1
                    max_queued_messages 0
                    listener %3$d 127.0.0.1
                    allow_anonymous true
                    listener %4$d 127.0.0.1
                    allow_anonymous false
                    password_file %2$s/passwords
                    certfile %2$s/certificate.pem
                    keyfile %2$s/key.pem
                    """.formatted(System.getProperty("user.name"), folder, port, securePort));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A certificate that signs itself, for this machine's own name. */
    private void certify() throws IOException, GeneralSecurityException {
        Path store = folder.resolve("keys.p12");
        run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "broker", "-keyalg", "EC",
                "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD);
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        pem("certificate", "CERTIFICATE", keys.getCertificate("broker").getEncoded());
        pem("key", "PRIVATE KEY", keys.getKey("broker", PASSWORD.toCharArray()).getEncoded());
    }

    private void pem(String name, String kind, byte[] content) throws IOException {
        String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(folder.resolve(name + ".pem"), "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static void run(String... command) throws IOException {
        Process run = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(run.getInputStream().readAllBytes());
        if (run.onExit().join().exitValue() != 0) {
            throw new IOException(List.of(command) + ": " + said);
        }
    }

    private static Optional<Path> program(String name) {
        return Stream.concat(Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin"))
                .map(each -> Path.of(each, name)).filter(Files::isExecutable).findFirst();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
