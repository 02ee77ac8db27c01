package org.lazaret.web.mqtt;

import com.hivemq.client.mqtt.MqttClient;
import com.hivemq.client.mqtt.MqttClientSslConfig;
import com.hivemq.client.mqtt.mqtt5.Mqtt5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.TrustManagerFactory;

/**
 * The broker that the installation names.
 *
 * @param address   {@code mqtts://host:8883}, or {@code mqtt://} on this machine
 * @param authority PEM file of who signed its certificate; empty for those that Java trusts
 * @param user      empty for none
 */
record Broker(URI address, Optional<Path> authority, String user, String password) {
    private static final Set<String> HERE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int PORT = 1883;
    private static final int SECURE_PORT = 8883;

    /**
     * @return empty where the installation names none
     * @throws IllegalArgumentException the address is none, or what is sent there could be read on the way
     */
    static Optional<Broker> of(Map<String, String> environment) {
        return setting(environment, "LAZARET_MQTT_URL").map(url -> {
            Broker broker = new Broker(URI.create(url), setting(environment, "LAZARET_MQTT_CA").map(Path::of),
                    setting(environment, "LAZARET_MQTT_USER").orElse(""), setting(environment, "LAZARET_MQTT_PASSWORD").orElse(""));
            if (!broker.isSafe()) {
                throw new IllegalArgumentException("LAZARET_MQTT_URL must be an mqtts:// address, or mqtt:// on this machine");
            }
            return broker;
        });
    }

    private static Optional<String> setting(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    private boolean isSafe() {
        return address.getHost() != null && address.getUserInfo() == null
                && (isSecure() || "mqtt".equals(address.getScheme()) && HERE.contains(address.getHost()));
    }

    private boolean isSecure() {
        return "mqtts".equals(address.getScheme());
    }

    /** @param id of our session there, the same at every start */
    Mqtt5ClientBuilder client(String id) throws IOException, GeneralSecurityException {
        int port = address.getPort() >= 0 ? address.getPort() : isSecure() ? SECURE_PORT : PORT;
        Mqtt5ClientBuilder builder = MqttClient.builder().useMqttVersion5().identifier(id).serverHost(address.getHost().replaceAll("[\\[\\]]", ""))
                .serverPort(port).executorConfig().nettyThreads(1).applyExecutorConfig();
        if (isSecure()) {
            builder = builder.sslConfig(MqttClientSslConfig.builder().trustManagerFactory(trust()).build());
        }
        return user.isEmpty() ? builder
                : builder.simpleAuth().username(user).password(password.getBytes(StandardCharsets.UTF_8)).applySimpleAuth();
    }

    /** @return {@code null} for what Java trusts */
    private TrustManagerFactory trust() throws IOException, GeneralSecurityException {
        if (authority.isEmpty()) {
            return null;
        }
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(authority.get())) {
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry("authority-" + trusted.size(), certificate);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        return trust;
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
