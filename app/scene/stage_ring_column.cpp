// SPDX-License-Identifier: GPL-3.0-or-later
// What stands beside the rings: the plate of the server that is pointed at, selected or leading, the clients, and
// in the free corner the totals.
#include "app/scene/glyphs.h"
#include "app/scene/stage_layout.h"

#include <algorithm>

namespace zablab::scene {

std::vector<std::string> wrapped(const Canvas &canvas, const std::string &text, double size, double width)
{
    std::vector<std::string> lines;
    std::string line, word;
    const auto put = [&] { // the word goes on this line, or begins the next
        if (!line.empty() && canvas.measure(line + word, FontRole::Text, size) > width) {
            while (!line.empty() && line.back() == ' ')
                line.pop_back();
            lines.push_back(line);
            line.clear();
        }
        line += word;
        word.clear();
    };
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        const std::string one = text.substr(i, length);
        i += length;
        const bool wide = lead >= 0xE3; // Chinese may break after every character, but not before a full stop
        if (wide && one != "，" && one != "。" && one != "；" && one != "：")
            put();
        word += one;
        if (one == " ")
            put();
    }
    put();
    if (!line.empty())
        lines.push_back(line);
    return lines;
}

namespace {

void drawTotals(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    canvas.setElement({});
    const double size = canvas.font(12.5);
    const double step = size * 1.35;
    const double head = canvas.u(26);
    const double gap = canvas.u(12);
    struct Block {
        const StageTotal *total;
        std::vector<std::string> lines;
        double height;
    };
    std::vector<Block> blocks;
    double height = 0;
    for (const StageTotal &total : model.totals) {
        Block block{&total, wrapped(canvas, total.words, size, plan.corner.width), 0};
        block.height = head + step * static_cast<double>(block.lines.size()) + (blocks.empty() ? 0 : gap);
        if (height + block.height > plan.corner.height)
            break;
        height += block.height;
        blocks.push_back(std::move(block));
    }
    double y = plan.corner.bottom() - height;
    for (const Block &block : blocks) {
        y += &block == &blocks.front() ? 0 : gap;
        canvas.text({plan.corner.x, y + head / 2}, block.total->figure, FontRole::Bold, canvas.font(20),
                    Token::Ink, Align::Left, plan.corner.width);
        y += head;
        for (const std::string &line : block.lines) {
            canvas.text({plan.corner.x, y + step / 2}, line, FontRole::Text, size, Token::Text2, Align::Left,
                        plan.corner.width);
            y += step;
        }
    }
}

void drawSmallDisc(Canvas &canvas, Point at, const StageServer &server)
{
    const double r = canvas.u(8);
    const Color color = roleColor(server.role, server.running);
    const bool dashed = server.observer || server.running == Running::Crashed;
    canvas.circle(at, r, {}, {color, canvas.u(2), dashed ? canvas.u(3.4) : 0, canvas.u(2.4), false});
    if (server.running == Running::Crashed)
        drawCross(canvas, at, r * 0.42, color, canvas.u(1.6));
    else if (server.role == Role::Leader)
        drawCrown(canvas, at, r * 1.3, color);
}

double clientRow(const Canvas &canvas) { return canvas.u(44); }

// The lowest rows are the clients'; the one that is selected is always among them.
void drawColumnClients(Canvas &canvas, const StageModel &model, const RingPlan &plan, double top)
{
    const double row = clientRow(canvas);
    const auto fit = static_cast<std::size_t>(std::max(0.0, (plan.column.bottom() - top) / row));
    if (fit == 0 || model.clients.empty())
        return;
    std::vector<const StageClient *> shown;
    for (const StageClient &client : model.clients)
        if (client.selected)
            shown.push_back(&client);
    for (const StageClient &client : model.clients)
        if (!client.selected && shown.size() < fit)
            shown.push_back(&client);
    std::sort(shown.begin(), shown.end(), [](const auto *a, const auto *b) { return a->id < b->id; });
    double y = plan.column.bottom() - row * static_cast<double>(shown.size()) + row / 2;
    const double size = canvas.font(12.5);
    for (const StageClient *client : shown) {
        const Point at{plan.column.x + canvas.u(kClientWidth / 2 + 2), y};
        const CanvasScope scope(canvas, {ElementKind::Client, client->id, 0}, client->dim ? 0.45 : 1);
        // Not through others, where it would seem to end; "→ S1" says where it leads.
        const RingSeat *seat = plan.seat(client->server);
        const auto covers = [&](const RingSeat &other) {
            const Point way = seat->centre - at, there = other.centre - at;
            const double square = std::max(1.0, way.x * way.x + way.y * way.y);
            const double along = std::clamp((there.x * way.x + there.y * way.y) / square, 0.0, 1.0);
            return other.id != client->server &&
                   distance(other.centre, at + way * along) < other.radius + canvas.u(2);
        };
        if (seat && (client->selected || std::none_of(plan.seats.begin(), plan.seats.end(), covers))) {
            const double length = std::max(1.0, distance(at, seat->centre));
            const Point ahead = (seat->centre - at) * (1 / length);
            canvas.line(at + ahead * canvas.u(28), seat->centre - ahead * (seat->radius + 4),
                        {Color(Token::Neutral, client->connected ? 0.4 : 0.2), canvas.u(1.2),
                         client->connected ? 0 : canvas.u(4), canvas.u(4), false});
        }
        drawClient(canvas, at,
                   {client->name, client->connected, client->crashed, client->selected, client->countdown});
        const double x = at.x + canvas.u(kClientWidth / 2 + 8);
        const double room = plan.column.right() - x;
        const std::string where = "→ S" + std::to_string(client->server);
        const std::size_t hidden = model.clients.size() - shown.size();
        const bool last = client == shown.back() && hidden > 0;
        canvas.text({x, y - canvas.u(9)}, where + (last ? "  +" + std::to_string(hidden) : ""),
                    FontRole::Text, size, Token::Text2, Align::Left, room);
        canvas.text({x, y + canvas.u(9)}, client->note, FontRole::Text, size,
                    client->noteBad ? Token::Bad : Token::Mute, Align::Left, room);
        canvas.region({ElementKind::Client, client->id, 0},
                      {plan.column.x, y - row / 2, plan.column.width, row}, client->spoken);
        y += row;
    }
}

} // namespace

void drawRingColumn(Canvas &canvas, const StageModel &model, const RingPlan &plan)
{
    drawTotals(canvas, model, plan);
    const auto focus = std::find_if(model.servers.begin(), model.servers.end(),
                                    [&](const StageServer &s) { return s.id == model.focus; });
    double y = plan.column.y + canvas.u(4);
    if (focus != model.servers.end()) {
        const CanvasScope scope(canvas, {ElementKind::Server, focus->id, 0});
        const double middle = y + canvas.u(10);
        drawSmallDisc(canvas, {plan.column.x + canvas.u(9), middle}, *focus);
        canvas.text({plan.column.x + canvas.u(25), middle}, focus->name, FontRole::Bold, canvas.font(17),
                    Token::Ink);
        if (!focus->facts.empty())
            canvas.text({plan.column.right(), middle}, focus->facts, FontRole::Mono, canvas.font(13),
                        Token::Text2, Align::Right, plan.column.width - canvas.u(80));
        y += canvas.u(27);
        const double clients = model.clients.empty() ? 0 : clientRow(canvas) + canvas.u(8);
        y += drawLonePlate(canvas, *focus,
                           {plan.column.x, y, plan.column.width, plan.column.bottom() - clients - y});
        canvas.region({ElementKind::Server, focus->id, 0},
                      {plan.column.x, plan.column.y, plan.column.width, canvas.u(30)}, focus->spoken);
    }
    drawColumnClients(canvas, model, plan, y + canvas.u(8));
}

} // namespace zablab::scene
