package org.lazaret.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a person may choose about a start; the table is in {@code docs/settings.md}.
 *
 * @param data folder of everything that must survive: database, server files, log, secrets
 * @param database empty: the embedded one is started
 * @param bind address to listen on
 * @param port 0 to 65535; 0 is for tests only and never comes from the environment
 * @param trustedProxy address of the proxy whose forwarded headers are believed
 * @param clockStart instant the product's time begins at, ISO-8601 with offset; never with an outside database
 * @param webhook where alerts are told to other systems
 * @param broker through which gateways are heard by MQTT
 * @param reachedAt where people reach the product, where that is not what it listens on
 * @param certificateKey PEM file of the keys that sign certificates; the data folder's own if none is given
 */
public record Settings(Path data, Optional<OutsideDatabase> database, World world, String bind, int port,
                       Optional<TlsKeyStore> tls, Optional<String> trustedProxy, Optional<String> clockStart, Optional<Webhook> webhook,
                       Optional<MqttBroker> broker, Optional<URI> reachedAt, Optional<Path> certificateKey) {
    /** The morning the demonstration world is made for. */
    static final String DEMONSTRATION_MORNING = "2021-08-09T10:24:00+08:00";

    /**
     * @param root the folder that a relative data folder is meant from
     * @throws StartProblem naming every setting that is wrong
     */
    public static Settings from(Map<String, String> environment, Path root) {
        SettingsReader read = new SettingsReader(environment);
        Optional<OutsideDatabase> database = database(read);
        World world = read.oneOf("LAZARET_WORLD", World.class, database.isEmpty() ? World.DEMO : World.EMPTY);
        Settings settings = new Settings(
            root.resolve(read.text("LAZARET_DATA").orElse("data")).toAbsolutePath().normalize(),
            database, world,
            read.address("LAZARET_BIND").orElse("127.0.0.1"),
            read.port("LAZARET_PORT", 8080),
            tls(read),
            read.address("LAZARET_TRUSTED_PROXY"),
            clockStart(read, database.isPresent(), world),
            webhook(read),
            broker(read), reachedAt(read), read.file("LAZARET_CERTIFICATE_KEY"));
        read.refuseIfWrong();
        return settings;
    }

    /** The address to print: where a browser on this machine finds the product. */
    public URI address() {
        boolean everywhere = bind.equals("0.0.0.0") || bind.equals("::");
        String host = everywhere ? "127.0.0.1" : bind.contains(":") ? "[" + bind + "]" : bind;
        return URI.create((tls.isPresent() ? "https" : "http") + "://" + host + ":" + port + "/");
    }

    private static Optional<URI> reachedAt(SettingsReader read) {
        Optional<String> address = read.text("LAZARET_ADDRESS");
        if (address.isPresent() && !address.get().matches("https?://[^/?#\\s]+/?")) {
            read.wrong("LAZARET_ADDRESS must be an address such as https://lazaret.example (it is " + address.get() + ").");
            return Optional.empty();
        }
        return address.map(URI::create);
    }

    private static Optional<OutsideDatabase> database(SettingsReader read) {
        Optional<String> url = read.text("LAZARET_DB_URL");
        if (url.isEmpty()) {
            read.onlyWith("LAZARET_DB_URL", "LAZARET_DB_USER", "LAZARET_DB_PASSWORD", "LAZARET_DB_PASSWORD_FILE");
            return Optional.empty();
        }
        if (!url.get().startsWith("jdbc:mysql://")) {
            read.wrong("LAZARET_DB_URL must start with jdbc:mysql:// (it is " + url.get() + ").");
        }
        String user = read.text("LAZARET_DB_USER").orElse("");
        if (user.isEmpty()) {
            read.wrong("LAZARET_DB_USER is missing: LAZARET_DB_URL needs a user.");
        }
        Optional<String> password = read.secret("LAZARET_DB_PASSWORD");
        if (password.isEmpty() && !read.names("LAZARET_DB_PASSWORD_FILE")) {
            read.wrong("LAZARET_DB_PASSWORD is missing: an outside database is not used without a password.");
        }
        return Optional.of(new OutsideDatabase(url.get(), user, password.orElse("")));
    }

    private static Optional<TlsKeyStore> tls(SettingsReader read) {
        Optional<Path> file = read.file("LAZARET_TLS_KEYSTORE");
        if (file.isEmpty()) {
            read.onlyWith("LAZARET_TLS_KEYSTORE", "LAZARET_TLS_KEYSTORE_PASSWORD", "LAZARET_TLS_KEYSTORE_PASSWORD_FILE");
            return Optional.empty();
        }
        Optional<String> password = read.secret("LAZARET_TLS_KEYSTORE_PASSWORD");
        if (password.isEmpty() && !read.names("LAZARET_TLS_KEYSTORE_PASSWORD_FILE")) {
            read.wrong("LAZARET_TLS_KEYSTORE_PASSWORD is missing: the key store cannot be opened.");
        }
        return Optional.of(new TlsKeyStore(file.get(), password.orElse("")));
    }

    private static Optional<Webhook> webhook(SettingsReader read) {
        Optional<String> url = read.text("LAZARET_WEBHOOK_URL");
        if (url.isEmpty()) {
            read.onlyWith("LAZARET_WEBHOOK_URL", "LAZARET_WEBHOOK_SECRET", "LAZARET_WEBHOOK_SECRET_FILE");
            return Optional.empty();
        }
        if (!Webhook.isSafe(url.get())) {
            read.wrong("LAZARET_WEBHOOK_URL must be an https:// address, or http:// on this machine (it is " + url.get() + ").");
        }
        String secret = read.secret("LAZARET_WEBHOOK_SECRET").orElse("");
        if (secret.length() < Webhook.SECRET_LEAST && (!secret.isEmpty() || !read.names("LAZARET_WEBHOOK_SECRET_FILE"))) {
            read.wrong("LAZARET_WEBHOOK_SECRET must have " + Webhook.SECRET_LEAST + " characters or more.");
        }
        return Optional.of(new Webhook(url.get(), secret));
    }

    private static Optional<MqttBroker> broker(SettingsReader read) {
        Optional<String> url = read.text("LAZARET_MQTT_URL");
        if (url.isEmpty()) {
            read.onlyWith("LAZARET_MQTT_URL", "LAZARET_MQTT_CA", "LAZARET_MQTT_USER", "LAZARET_MQTT_PASSWORD", "LAZARET_MQTT_PASSWORD_FILE");
            return Optional.empty();
        }
        if (!MqttBroker.isSafe(url.get())) {
            read.wrong("LAZARET_MQTT_URL must be mqtts://host:port, or mqtt://host:port on this machine, and nothing else.");
        }
        Optional<Path> authority = read.file("LAZARET_MQTT_CA");
        Optional<String> user = read.text("LAZARET_MQTT_USER");
        Optional<String> password = read.secret("LAZARET_MQTT_PASSWORD");
        if (user.isEmpty()) {
            read.onlyWith("LAZARET_MQTT_USER", "LAZARET_MQTT_PASSWORD", "LAZARET_MQTT_PASSWORD_FILE");
        } else if (password.isEmpty() && !read.names("LAZARET_MQTT_PASSWORD_FILE")) {
            read.wrong("LAZARET_MQTT_PASSWORD is missing: the broker does not believe a user without one.");
        }
        return Optional.of(new MqttBroker(url.get(), authority, user.orElse(""), password.orElse("")));
    }

    private static Optional<String> clockStart(SettingsReader read, boolean outside, World world) {
        Optional<String> chosen = read.instant("LAZARET_CLOCK_START");
        if (chosen.isPresent() && outside) {
            read.wrong("LAZARET_CLOCK_START is refused with an outside database: real records need real time.");
        }
        boolean demonstration = !outside && world == World.DEMO;
        return chosen.or(() -> demonstration ? Optional.of(DEMONSTRATION_MORNING) : Optional.empty());
    }
}
