package org.lazaret.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource is below {@code /api}; everything else is the user interface. */
@ApplicationPath("/api")
public class Api extends Application {
}
