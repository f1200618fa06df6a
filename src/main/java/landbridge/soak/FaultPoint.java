package landbridge.soak;

import java.io.IOException;
import java.nio.channels.Channel;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;

/**
 * What happens at the n-th operation that changes something on the disk. A process that dies is one
 * whose operations have no effect any more, neither what it was about to do nor what it would do to
 * clean up, and whose locks are free.
 */
final class FaultPoint {

  /** How the operation fails. */
  enum Kind {
    /** The process dies before it. */
    DIES_BEFORE,
    /** The process dies after it. */
    DIES_AFTER,
    /** The process dies when half of the bytes are written. */
    DIES_WITHIN,
    /** From then on nothing can be created or written; what is there can be renamed and removed. */
    NO_SPACE,
    /** From then on nothing can be changed. */
    READ_ONLY,
    /** It fails, and those after it do not. */
    FAILS_ONCE;

    boolean isDeath() {
      return this == DIES_BEFORE || this == DIES_AFTER || this == DIES_WITHIN;
    }
  }

  /** The end of a process, which nothing catches. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1;

    Killed() {
      super("killed at a fault point");
    }
  }

  /** An operation. */
  interface Operation<T> {
    T run() throws IOException;
  }

  private final Kind kind;
  private final long nth;
  private final List<Channel> open = new ArrayList<>();
  private long count;
  private boolean dead;

  FaultPoint(Kind kind, long nth) {
    this.kind = kind;
    this.nth = nth;
  }

  /** Nothing happens; the operations are counted. */
  static FaultPoint none() {
    return new FaultPoint(Kind.FAILS_ONCE, Long.MAX_VALUE);
  }

  synchronized long count() {
    return count;
  }

  /** Whether the point was reached. */
  synchronized boolean isReached() {
    return count >= nth;
  }

  /** As much of one as a process does that dies within it. */
  interface Half {

    /** Nothing of it. */
    Half NOTHING = () -> {};

    void run() throws IOException;
  }

  /** Something that only reads. */
  synchronized <T> T read(Operation<T> operation) throws IOException {
    requireAlive();
    return operation.run();
  }

  /** Something that needs space. */
  synchronized <T> T grow(Object what, Operation<T> whole, Half half) throws IOException {
    requireAlive();
    count++;
    if (count > nth && (kind == Kind.NO_SPACE || kind == Kind.READ_ONLY)) {
      throw failure(what);
    }
    return count == nth ? at(what, whole, half) : whole.run();
  }

  /** Something that needs none: to rename, to remove, to force. */
  synchronized <T> T change(Object what, Operation<T> operation) throws IOException {
    requireAlive();
    count++;
    if (count > nth && kind == Kind.READ_ONLY) {
      throw failure(what);
    }
    boolean isSpared = kind == Kind.NO_SPACE;
    return count == nth && !isSpared ? at(what, operation, Half.NOTHING) : operation.run();
  }

  private <T> T at(Object what, Operation<T> whole, Half half) throws IOException {
    if (kind.isDeath()) {
      if (kind == Kind.DIES_AFTER) {
        whole.run();
      } else if (kind == Kind.DIES_WITHIN) {
        half.run();
      }
      die();
    }
    throw failure(what);
  }

  private void die() throws IOException {
    dead = true;
    for (Channel channel : open) {
      channel.close();
    }
    throw new Killed();
  }

  private void requireAlive() {
    if (dead) {
      throw new Killed();
    }
  }

  private IOException failure(Object what) {
    return switch (kind) {
      case NO_SPACE -> new IOException("No space left on device");
      case READ_ONLY -> new FileSystemException(what.toString(), null, "Read-only file system");
      default -> new IOException("Input/output error");
    };
  }

  /** A channel that the system closes when the process dies. */
  synchronized void opened(Channel channel) {
    open.add(channel);
  }
}
