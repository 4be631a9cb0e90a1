/**
 * The tag: `<script src="…/v1/tag.js" data-campaign="cmp_…" data-segment="…" data-width="300" data-height="250" async></script>`
 * puts one ad where it stands. No cookie, no storage, nothing read of the page or the browser; an ad that is not there leaves the
 * place empty. It counts when half of it was in view for a second, which is when the Media Rating Council calls a picture seen.
 * Written for any browser of the last ten years: it is sent as it stands.
 */
export const tagScript = `(function () {
  'use strict';
  var script = document.currentScript;
  if (!script || !window.fetch || !window.URL) return;
  var asked = script.dataset;
  var url = new URL('serve/' + encodeURIComponent(asked.campaign || ''), script.src);
  url.searchParams.set('as', 'tag');
  ['segment', 'format', 'width', 'height'].forEach(function (name) {
    if (asked[name]) url.searchParams.set(name, asked[name]);
  });
  var quietly = { credentials: 'omit', referrerPolicy: 'no-referrer' };
  function show(ad) {
    if (!ad.image) return;
    var link = document.createElement('a');
    link.href = ad.click;
    link.target = '_blank';
    link.rel = 'sponsored noopener';
    var picture = document.createElement('img');
    picture.alt = ad.alt;
    picture.width = ad.width;
    picture.height = ad.height;
    picture.style.maxWidth = '100%';
    picture.style.height = 'auto';
    picture.style.display = 'block';
    if (ad.seen) picture.addEventListener('load', function () { watch(picture, ad); });
    picture.src = ad.image;
    link.appendChild(picture);
    script.parentNode.insertBefore(link, script.nextSibling);
  }
  function watch(picture, ad) {
    var timer;
    function tell() {
      fetch(ad.seen, { method: 'POST', body: ad.impression, keepalive: true, credentials: 'omit' }).catch(function () {});
    }
    if (!window.IntersectionObserver) return tell();
    var observer = new IntersectionObserver(function (entries) {
      clearTimeout(timer);
      if (entries[entries.length - 1].intersectionRatio < 0.5) return;
      timer = setTimeout(function () {
        observer.disconnect();
        tell();
      }, 1000);
    }, { threshold: 0.5 });
    observer.observe(picture);
  }
  fetch(url, quietly)
    .then(function (answer) { return answer.json(); })
    .then(show)
    .catch(function () {});
})();
`;
