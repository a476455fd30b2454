// SPDX-License-Identifier: GPL-3.0-or-later
//
// The client programs of recipes/ in the clients of this world: what they ask goes the way of every request, and
// they are told what a client library tells.
#include "engine/simulation/world_state.h"

namespace zablab {

namespace {

constexpr std::size_t kMaxPrograms = 16; // in one client
constexpr Duration kShortestPace = Duration::milliseconds(1);
constexpr Duration kLongestPace = Duration::seconds(1'000'000);

} // namespace

// What a program may do, for as long as it is being told one thing.
class SimulatedWorld::State::ProgramApi final : public recipes::ClientApi {
public:
    ProgramApi(State &state, SimulatedClient &client, std::size_t place, EventIndex cause)
        : state_(state),
          client_(client),
          place_(place),
          cause_(cause)
    {}
    ClientId self() const override { return client_.id; }
    void ask(Operation operation) override
    {
        const OperationKind kind = operation.kind;
        const std::int32_t xid = state_.ask(client_, std::move(operation), cause_);
        RunningProgram &running = client_.programs[place_];
        running.asked = xid;
        running.kind = kind;
    }
    void wait(Duration pause) override
    {
        RunningProgram &running = client_.programs[place_];
        running.alarmCause = cause_;
        state_.schedule(state_.now + pause, TaskKind::Program, state_.clientOf(client_.id), ++running.alarm,
                        static_cast<std::uint8_t>(place_));
    }
    void reached(RecipeEvent what, std::int32_t detail) override
    {
        cause_ = state_.event(cause_, client_.id, RecipeReached{client_.id, what, detail});
    }

private:
    State &state_;
    SimulatedClient &client_;
    std::size_t place_;
    EventIndex cause_;
};

CommandError SimulatedWorld::State::check(const command::RunRecipe &run) const
{
    const std::uint32_t place = clientOf(run.client);
    if (place >= clients.size())
        return CommandError::NoSuchClient;
    if (!validPath(run.path) || run.path == "/")
        return CommandError::BadOperation;
    const bool inRange = run.pace >= kShortestPace && run.pace <= kLongestPace &&
                         clients[place].programs.size() < kMaxPrograms;
    return inRange ? CommandError::None : CommandError::OutOfRange;
}

void SimulatedWorld::State::runRecipe(const command::RunRecipe &run, EventIndex cause)
{
    SimulatedClient &client = clients[clientOf(run.client)];
    client.programs.push_back({recipes::programOf(run)});
    if (client.hasSession()) {
        const std::size_t place = client.programs.size() - 1;
        ProgramApi api(*this, client, place, cause);
        std::visit([&](auto &program) { program.connected(api); }, client.programs[place].program);
    } else if (client.state == ClientState::Closed || client.state == ClientState::Expired) {
        connectClient(client, cause);
    }
}

template <typename Told>
void SimulatedWorld::State::tellPrograms(SimulatedClient &client, EventIndex cause, const Told &told)
{
    for (std::size_t place = 0; place < client.programs.size(); ++place) {
        ProgramApi api(*this, client, place, cause);
        std::visit([&](auto &program) { told(program, api); }, client.programs[place].program);
    }
}

void SimulatedWorld::State::programsConnected(SimulatedClient &client, EventIndex cause)
{
    tellPrograms(client, cause, [](auto &program, ProgramApi &api) { program.connected(api); });
}

void SimulatedWorld::State::programsWatched(SimulatedClient &client, const WatchEvent &watch,
                                            EventIndex cause)
{
    tellPrograms(client, cause, [&](auto &program, ProgramApi &api) { program.watched(api, watch); });
}

// They go on in a new session, as a program that outlives its session has to.
void SimulatedWorld::State::programsExpired(SimulatedClient &client, EventIndex cause)
{
    if (client.programs.empty())
        return;
    for (RunningProgram &running : client.programs)
        ++running.alarm;
    tellPrograms(client, cause, [](auto &program, ProgramApi &api) { program.expired(api); });
    connectClient(client, client.cause);
}

void SimulatedWorld::State::programAnswered(SimulatedClient &client, std::int32_t xid, ClientOutcome outcome,
                                            ErrorCode error, const ReplyBody *body, EventIndex cause)
{
    for (std::size_t place = 0; place < client.programs.size(); ++place) {
        RunningProgram &running = client.programs[place];
        if (running.asked != xid)
            continue;
        running.asked = 0;
        const recipes::Answer answer{running.kind, outcome != ClientOutcome::Answered, error, body};
        ProgramApi api(*this, client, place, cause);
        std::visit([&](auto &program) { program.answered(api, answer); }, running.program);
        return;
    }
}

void SimulatedWorld::State::wakeProgram(SimulatedClient &client, std::size_t place)
{
    RunningProgram &running = client.programs[place];
    ProgramApi api(*this, client, place, running.alarmCause);
    std::visit([&](auto &program) { program.woken(api); }, running.program);
}

} // namespace zablab
