package org.lazaret.alert;

import java.util.List;
import org.lazaret.episode.EpisodeRow;

/** An alert, what it is about, and what happened to it so far. */
record Told(Alert alert, EpisodeRow episode, List<AlertStep> steps) {
}
