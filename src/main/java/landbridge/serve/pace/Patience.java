package landbridge.serve.pace;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.IteratingNestedCallback;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the connections of clients that are too slow, whatever else they do: no whole request within
 * a time, a body or the taking of an answer below a pace. A time of silence, which is all that
 * Jetty itself ends, never comes with a byte every few seconds.
 */
public final class Patience extends Handler.Wrapper implements Connection.Listener {

  private static final long SWEEP_MILLIS = 250;

  /** Longer writes are cut into such pieces, so that their pace can be told before their end. */
  private static final int PIECE_BYTES = 32 * 1024;

  private final long requestNanos;
  private final long bytesPerSecond;
  private final Map<EndPoint, Visit> visits = new ConcurrentHashMap<>();
  private volatile boolean isOn;

  /**
   * A limit around a handler; it is to be a bean of each connector, too.
   *
   * @param request how long a connection may be without a whole request
   * @param bytesPerSecond the slowest pace of bodies and answers, over half of that time
   */
  public Patience(Handler handler, Duration request, long bytesPerSecond) {
    super(handler);
    this.requestNanos = request.toNanos();
    this.bytesPerSecond = bytesPerSecond;
  }

  /** Connections that are open now. */
  public int connections() {
    return visits.size();
  }

  @Override
  public void onOpened(Connection connection) {
    visits.putIfAbsent(socket(connection.getEndPoint()), new Visit());
  }

  @Override
  public void onClosed(Connection connection) {
    visits.remove(socket(connection.getEndPoint()));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    EndPoint socket = socket(request.getConnectionMetaData().getConnection().getEndPoint());
    Visit visit = visits.get(socket);
    if (visit == null) {
      return super.handle(request, response, callback);
    }
    visit.begin();
    Request.addCompletionListener(request, failure -> visit.end());
    Taken taken = new Taken(request, response, visit.taking);
    return super.handle(new Sent(request, visit.sending), taken, callback);
  }

  @Override
  protected void doStart() throws Exception {
    super.doStart();
    isOn = true;
    schedule();
  }

  @Override
  protected void doStop() throws Exception {
    isOn = false;
    super.doStop();
  }

  private void schedule() {
    getServer().getScheduler().schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void sweep() {
    if (!isOn) {
      return;
    }
    long now = System.nanoTime();
    visits.forEach(
        (socket, visit) -> {
          if (visit.isTooSlow(now)) {
            visits.remove(socket);
            // Whoever waits for it is told that it is closed.
            socket.close(new EofException("the client is too slow"));
          }
        });
    schedule();
  }

  /** What a connection is at, beneath TLS if there is any. */
  private static EndPoint socket(EndPoint endPoint) {
    EndPoint socket = endPoint;
    while (socket instanceof EndPoint.Wrapper wrapper) {
      socket = wrapper.unwrap();
    }
    return socket;
  }

  /** One connection, from its opening to its end. */
  private final class Visit {

    private final Pace sending = new Pace(bytesPerSecond, requestNanos / 2);
    private final Pace taking = new Pace(bytesPerSecond, requestNanos / 2);
    private volatile long withoutRequestSince = System.nanoTime();
    private volatile boolean isAnswered;

    void begin() {
      isAnswered = true;
    }

    void end() {
      withoutRequestSince = System.nanoTime();
      isAnswered = false;
    }

    boolean isTooSlow(long now) {
      return isAnswered
          ? sending.isTooSlow(now) || taking.isTooSlow(now)
          : now - withoutRequestSince > requestNanos;
    }
  }

  /** A request whose body is waited for. */
  private static final class Sent extends Request.Wrapper {

    private final Pace pace;

    Sent(Request request, Pace pace) {
      super(request);
      this.pace = pace;
    }

    @Override
    public Content.Chunk read() {
      Content.Chunk chunk = super.read();
      if (chunk != null) {
        pace.end(chunk.remaining(), System.nanoTime());
      }
      return chunk;
    }

    @Override
    public void demand(Runnable demand) {
      pace.begin(0, System.nanoTime());
      super.demand(demand);
    }
  }

  /** An answer that is waited to be taken. */
  private static final class Taken extends Response.Wrapper {

    private final Pace pace;

    Taken(Request request, Response response, Pace pace) {
      super(request, response);
      this.pace = pace;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
      if (bytes == null || bytes.remaining() <= PIECE_BYTES) {
        piece(last, bytes, callback);
      } else {
        new Pieces(this, last, bytes, callback).iterate();
      }
    }

    void piece(boolean last, @Nullable ByteBuffer bytes, Callback callback) {
      int length = bytes == null ? 0 : bytes.remaining();
      pace.begin(length, System.nanoTime());
      super.write(last, bytes, Callback.from(() -> pace.end(length, System.nanoTime()), callback));
    }
  }

  /** A long write, in pieces. */
  private static final class Pieces extends IteratingNestedCallback {

    private final Taken answer;
    private final boolean isLast;
    private final ByteBuffer bytes;

    Pieces(Taken answer, boolean isLast, ByteBuffer bytes, Callback callback) {
      super(callback);
      this.answer = answer;
      this.isLast = isLast;
      this.bytes = bytes;
    }

    @Override
    protected Action process() {
      if (!bytes.hasRemaining()) {
        return Action.SUCCEEDED;
      }
      int length = Math.min(bytes.remaining(), PIECE_BYTES);
      ByteBuffer piece = bytes.slice(bytes.position(), length);
      bytes.position(bytes.position() + length);
      answer.piece(isLast && !bytes.hasRemaining(), piece, this);
      return Action.SCHEDULED;
    }
  }
}
