package org.lazaret.start;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Free ports of this machine. */
public class Ports {
    private Ports() {
    }

    /** A port of the loopback address that nothing listens on just now. */
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new StartProblem("This machine has no free port: " + none.getMessage());
        }
    }

    /** @throws StartProblem when something else listens there, or the address is not this machine's */
    static void refuseIfBusy(String bind, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(bind, port));
        } catch (BindException busy) {
            throw new StartProblem(String.valueOf(busy.getMessage()).contains("in use")
                ? "Port " + port + " on " + bind + " is in use by another program. Stop it, or choose another port with LAZARET_PORT."
                : "Cannot listen on " + bind + " port " + port + ": " + busy.getMessage() + ".");
        } catch (IOException problem) {
            throw new StartProblem("Cannot listen on " + bind + " port " + port + ": " + problem.getMessage() + ".");
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartProblem("Interrupted while starting.");
        }
    }
}
